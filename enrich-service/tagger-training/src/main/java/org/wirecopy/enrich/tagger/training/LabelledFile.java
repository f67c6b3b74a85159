package org.wirecopy.enrich.tagger.training;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wirecopy.enrich.extractor.RawMention;

/**
 * Files of labelled text: a word a line with its label in some column (CoNLL, IOB2), an empty line
 * behind each sentence, comments with a {@code #}.
 *
 * @param folder where the files lie
 * @param pattern of their names, a glob; they are read in the order of their names
 * @param word column of the word, from 1
 * @param label column of the label, likewise
 * @param types what the kinds of its labels are
 * @param contractions what two words become that it writes apart and others do not
 */
record LabelledFile(
    Path folder,
    String pattern,
    int word,
    int label,
    Map<String, RawMention.Type> types,
    Map<String, String> contractions) {
  private static final String NO_BLANK_BEFORE = ".,;:!?)]}%»”…";
  private static final String NO_BLANK_BEHIND = "([{«“";

  /**
   * The sentences with a name or without.
   *
   * @throws java.nio.file.NoSuchFileException if there is no such file
   */
  List<LabelledSentence> sentences() throws IOException {
    Path below = folder.resolve(pattern);
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(below.getParent(), below.getFileName().toString())) {
      found.forEach(files::add);
    }
    if (files.isEmpty()) {
      throw new NoSuchFileException(below.toString());
    }
    Collections.sort(files);
    List<LabelledSentence> sentences = new ArrayList<>();
    for (Path file : files) {
      read(file, sentences);
    }
    return sentences;
  }

  private void read(Path path, List<LabelledSentence> sentences) throws IOException {
    List<LabelledWord> words = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      String[] columns = line.strip().split(line.indexOf('\t') >= 0 ? "\t" : " ", -1);
      boolean comment = line.startsWith("# ") && columns.length != label;
      if (!comment && columns.length >= Math.max(word, label)) {
        String text = columns[word - 1].replace("\u00ad", "").strip();
        if (!text.isEmpty()) {
          words.add(LabelledWord.of(text, columns[label - 1].strip(), types));
        }
      } else if (!comment && !words.isEmpty()) {
        sentences.add(sentence(words));
        words.clear();
      }
    }
    if (!words.isEmpty()) {
      sentences.add(sentence(words));
    }
  }

  private LabelledSentence sentence(List<LabelledWord> words) {
    return joined(contracted(words));
  }

  /** "de o Brasil" as "do Brasil": part of a name if the first was. */
  private List<LabelledWord> contracted(List<LabelledWord> words) {
    if (contractions.isEmpty()) {
      return words;
    }
    List<LabelledWord> contracted = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      LabelledWord word = words.get(i);
      LabelledWord next = i + 1 < words.size() ? words.get(i + 1) : null;
      String together = next == null ? null : together(word.text(), next.text());
      if (together == null) {
        contracted.add(word);
      } else {
        contracted.add(new LabelledWord(together, word.type(), word.first()));
        i++;
      }
    }
    return contracted;
  }

  private String together(String word, String next) {
    String together = contractions.get((word + " " + next).toLowerCase(Locale.ROOT));
    return together == null || !Character.isUpperCase(word.charAt(0))
        ? together
        : Character.toUpperCase(together.charAt(0)) + together.substring(1);
  }

  /** As people write it, as far as signs tell. */
  private static LabelledSentence joined(List<LabelledWord> words) {
    StringBuilder text = new StringBuilder();
    List<RawMention> names = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      LabelledWord word = words.get(i);
      if (i > 0 && isApart(words.get(i - 1).text(), word.text())) {
        text.append(' ');
      }
      if (i == 0 || !word.continues(words.get(i - 1))) {
        start = text.length();
      }
      text.append(word.text());
      boolean last = i + 1 == words.size() || !words.get(i + 1).continues(word);
      if (word.type().isPresent() && last) {
        names.add(new RawMention(word.type().get(), start, text.length()));
      }
    }
    return new LabelledSentence(text.toString(), names);
  }

  private static boolean isApart(String before, String word) {
    return !(word.length() == 1 && NO_BLANK_BEFORE.indexOf(word.charAt(0)) >= 0)
        && !(before.length() == 1 && NO_BLANK_BEHIND.indexOf(before.charAt(0)) >= 0);
  }
}
