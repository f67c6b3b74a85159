package org.wirecopy.store.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.wirecopy.store.compare.Alignment.Pair;

/**
 * Two texts side by side.
 *
 * @param rows from the first paragraphs to the last
 * @param isWhole whether both texts were compared to their ends
 */
public record Comparison(List<Row> rows, boolean isWhole) {
  /** Paragraphs of each text that are compared. */
  static final int MAX_PARAGRAPHS = 300;

  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");

  public Comparison {
    rows = List.copyOf(rows);
  }

  /** Compares two texts; case and signs make no difference between words. */
  public static Comparison of(String left, String right) {
    List<String> lefts = paragraphs(left);
    List<String> rights = paragraphs(right);
    List<Words> leftWords = words(lefts);
    List<Words> rightWords = words(rights);
    List<Row> rows =
        Alignment.of(
                leftWords.size(),
                rightWords.size(),
                (i, j) -> likeness(leftWords.get(i), rightWords.get(j)))
            .stream()
            .map(pair -> row(pair, leftWords, rightWords))
            .toList();
    return new Comparison(rows, lefts.size() <= MAX_PARAGRAPHS && rights.size() <= MAX_PARAGRAPHS);
  }

  /** Lines are paragraphs only where no blank ones stand between. */
  private static List<String> paragraphs(String text) {
    String stripped = text.strip();
    String[] parts = stripped.contains("\n\n") ? BLANK_LINES.split(stripped) : stripped.split("\n");
    return Arrays.stream(parts).filter(part -> !part.isBlank()).toList();
  }

  private static List<Words> words(List<String> paragraphs) {
    return paragraphs.stream().limit(MAX_PARAGRAPHS).map(Words::of).toList();
  }

  /** Paragraphs stand side by side from two fifths alike on, or where one holds the other. */
  private static int likeness(Words left, Words right) {
    int shared = left.shared(right);
    int both = left.size() + right.size();
    int shorter = Math.min(left.size(), right.size());
    boolean isAlike = 5 * shared >= both || (5 * shared >= 4 * shorter && shorter > 4);
    return isAlike ? shared : 0;
  }

  private static Row row(Pair pair, List<Words> lefts, List<Words> rights) {
    if (pair.right() < 0) {
      return new Row(alone(lefts.get(pair.left())), List.of());
    }
    if (pair.left() < 0) {
      return new Row(List.of(), alone(rights.get(pair.right())));
    }
    Words left = lefts.get(pair.left());
    Words right = rights.get(pair.right());
    List<Pair> words =
        Alignment.of(left.size(), right.size(), (i, j) -> left.key(i).equals(right.key(j)) ? 1 : 0);
    return new Row(
        pieces(left, words.stream().filter(word -> word.left() >= 0).toList(), true),
        pieces(right, words.stream().filter(word -> word.right() >= 0).toList(), false));
  }

  private static List<Piece> alone(Words words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      text.append(words.word(i));
    }
    return List.of(new Piece(text.toString(), false));
  }

  private static List<Piece> pieces(Words words, List<Pair> pairs, boolean ofLeft) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean isShared = false;
    for (Pair pair : pairs) {
      boolean both = pair.left() >= 0 && pair.right() >= 0;
      if (both != isShared && !text.isEmpty()) {
        pieces.add(new Piece(text.toString(), isShared));
        text.setLength(0);
      }
      isShared = both;
      text.append(words.word(ofLeft ? pair.left() : pair.right()));
    }
    if (!text.isEmpty()) {
      pieces.add(new Piece(text.toString(), isShared));
    }
    return pieces;
  }
}
