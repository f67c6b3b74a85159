package org.wirecopy.enrich.onnx;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.Sentence;

/**
 * Pieces a second of one thread's CPU time that a model in a directory reads, next to its tokenizer
 * alone, and the memory of the process before and after it was opened.
 */
final class ModelSpeed {
  private static final int ROUNDS = 4;

  private ModelSpeed() {}

  /**
   * Prints a row for each round; the first one warms up.
   *
   * @param arguments a model's directory; texts, one a line; a language of the model
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("Arguments: MODEL TEXTS LANGUAGE");
      System.exit(2);
    }
    Path directory = Path.of(arguments[0]);
    List<String> texts = Files.readAllLines(Path.of(arguments[1]));
    String language = arguments[2];
    long before = resident();
    EntityExtractor extractor = new OnnxEngine().open(directory);
    PieceTokenizer tokenizer = PieceTokenizer.load(directory.resolve(ModelDirectory.TOKENIZER));
    long opened = resident();
    for (int round = 0; round < ROUNDS; round++) {
      long began = cpu();
      long pieces = 0;
      for (String text : texts) {
        for (Sentence sentence : extractor.sentences(text, language)) {
          String words = text.substring(sentence.start(), sentence.end());
          pieces += tokenizer.pieces(words).pieces().size();
        }
      }
      long divided = cpu();
      long names = 0;
      for (String text : texts) {
        names += extractor.extract(text, language).size();
      }
      long read = cpu();
      System.out.printf(
          Locale.ROOT,
          "%d pieces, %d names: %.0f pieces/s, divided alone %.0f/s%n",
          pieces,
          names,
          pieces * 1e9 / (read - divided),
          pieces * 1e9 / (divided - began));
    }
    System.out.printf(
        Locale.ROOT,
        "resident: %d MB before the model, %d MB with it, %d MB now%n",
        before,
        opened,
        resident());
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** In MB; Linux says it. */
  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}
