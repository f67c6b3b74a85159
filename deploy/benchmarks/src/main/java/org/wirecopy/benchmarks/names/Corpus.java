package org.wirecopy.benchmarks.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wirecopy.benchmarks.Lines;

/**
 * Texts with names from a file of words and labels: CoNLL ({@code word label}), UNER and GermEval
 * ({@code number TAB word TAB label}). Sentences that a file puts into one document are one text,
 * with a space between them; where it knows no documents some sentences are a text.
 */
final class Corpus {
  private static final String WRITTEN = "# text = ";

  private Corpus() {}

  /**
   * The texts of a file.
   *
   * @param together sentences that are one text where the file knows no documents
   */
  static List<LabelledText> read(Path file, int together) throws IOException {
    List<String> lines = Lines.of(file);
    boolean numbered = lines.stream().anyMatch(line -> line.startsWith("1\t"));
    boolean documents = lines.stream().anyMatch(line -> isBoundary(line, numbered));
    List<LabelledText> texts = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    Sentence.Reader reader = new Sentence.Reader();
    for (String line : lines) {
      boolean boundary = isBoundary(line, numbered);
      if ((boundary || line.isBlank()) && !reader.isEmpty()) {
        sentences.add(reader.end());
      }
      if (boundary ? !sentences.isEmpty() : !documents && sentences.size() >= together) {
        texts.add(text(sentences));
        sentences.clear();
      }
      if (line.startsWith(WRITTEN)) {
        reader.text(line.substring(WRITTEN.length()));
      } else if (!boundary && !line.isBlank() && !(numbered && line.startsWith("#"))) {
        String[] columns = line.split(numbered ? "\t" : " ", -1);
        reader.word(columns[numbered ? 1 : 0], columns[numbered ? 2 : 1]);
      }
    }
    if (!reader.isEmpty()) {
      sentences.add(reader.end());
    }
    if (!sentences.isEmpty()) {
      texts.add(text(sentences));
    }
    return texts;
  }

  private static boolean isBoundary(String line, boolean numbered) {
    return numbered ? line.startsWith("# newdoc") : line.startsWith("-DOCSTART-");
  }

  private static LabelledText text(List<Sentence> sentences) {
    StringBuilder text = new StringBuilder();
    Set<Span> names = new HashSet<>();
    for (Sentence sentence : sentences) {
      text.append(text.isEmpty() ? "" : " ");
      sentence.appendTo(text, names);
    }
    return new LabelledText(text.toString(), names);
  }
}
