package org.wirecopy.enrich.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.onnx.Labels.Label;

/**
 * From labels of pieces to names in a text. A word has the label of its first piece, as such models
 * are trained, whatever the tokenizer takes for a word: letters, digits and marks without anything
 * between them. In scripts without blanks each piece is one.
 */
final class NameDecoder {
  private static final Set<Character.UnicodeScript> WITHOUT_BLANKS =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  private final Labels labels;

  NameDecoder(Labels labels) {
    this.labels = labels;
  }

  private record Word(int start, int end, Optional<Label> label) {}

  /**
   * The names, in the order of the text.
   *
   * @param best the label of each piece
   * @param base what is added to all offsets
   */
  List<RawMention> names(String text, List<Piece> pieces, int[] best, int base) {
    List<RawMention> names = new ArrayList<>();
    List<Word> words = words(text, pieces, best);
    int from = 0;
    while (from < words.size()) {
      Optional<Label> first = words.get(from).label();
      int to = from + 1;
      if (first.isPresent()) {
        while (to < words.size() && continues(words.get(to - 1), words.get(to))) {
          to++;
        }
        names.add(
            new RawMention(
                first.get().type(),
                base + words.get(from).start(),
                base + words.get(to - 1).end()));
      }
      from = to;
    }
    return List.copyOf(names);
  }

  private static boolean continues(Word before, Word word) {
    if (before.label().isEmpty() || word.label().isEmpty()) {
      return false;
    }
    Label last = before.label().get();
    Label label = word.label().get();
    return !last.ends() && !label.begins() && last.kind().equals(label.kind());
  }

  private List<Word> words(String text, List<Piece> pieces, int[] best) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Word last = words.isEmpty() ? null : words.get(words.size() - 1);
      if (piece.isEmpty() || (last != null && piece.end() <= last.end())) {
        // Several pieces of one character, or of none.
        continue;
      }
      if (last != null && last.end() >= piece.start() && isInside(text, last.end())) {
        words.set(words.size() - 1, new Word(last.start(), piece.end(), last.label()));
      } else {
        words.add(new Word(piece.start(), piece.end(), labels.at(best[i])));
      }
    }
    return words;
  }

  /** Whether the characters before and behind a place in a text are one word's. */
  private static boolean isInside(String text, int at) {
    return isOfWord(text.codePointBefore(at))
        && at < text.length()
        && isOfWord(text.codePointAt(at));
  }

  private static boolean isOfWord(int character) {
    int type = Character.getType(character);
    boolean mark =
        type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.FORMAT;
    return (mark || Character.isLetterOrDigit(character))
        && !WITHOUT_BLANKS.contains(Character.UnicodeScript.of(character));
  }
}
