package org.wirecopy.enrich.corenlp.crf;

import static java.nio.charset.StandardCharsets.UTF_8;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirecopy.enrich.corenlp.Classifiers;
import org.wirecopy.enrich.corenlp.Sentences;

/**
 * Holds {@link CrfDecoder} to CoreNLP's own classifier on texts of any size: how many sentences get
 * other labels, and what a word costs with either, in processor time. {@code
 * deploy/benchmarks/name-labels.sh} runs it.
 */
final class LabelComparison {
  /** The classifier's first sentences are slow until the JVM has compiled it; ours likewise. */
  private static final int WARM_UP = 500;

  private LabelComparison() {}

  /**
   * Prints the sentences that differ, then one row of figures.
   *
   * @param arguments BCP 47 primary subtag; the classifier ({@code *.crf.ser.gz}); the model made
   *     of it ({@code *.crf}); texts in UTF-8, one a line; how many sentences
   */
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    if (arguments.length != 5) {
      System.err.println("Arguments: LANGUAGE CLASSIFIER MODEL TEXTS HOW_MANY");
      System.exit(2);
    }
    CRFClassifier<CoreLabel> classifier = Classifiers.readFrozen(Path.of(arguments[1]));
    long began = System.nanoTime();
    CrfDecoder decoder;
    try (InputStream model = Files.newInputStream(Path.of(arguments[2]))) {
      decoder = CrfDecoder.load(model);
    }
    long loaded = System.nanoTime() - began;
    int count = Integer.parseInt(arguments[4]);
    List<List<CoreLabel>> sentences = new ArrayList<>();
    for (String text : Files.readAllLines(Path.of(arguments[3]), UTF_8)) {
      sentences.addAll(Sentences.of(text, arguments[0]));
      if (sentences.size() >= count) {
        break;
      }
    }
    List<List<String>> words =
        sentences.stream().map(s -> s.stream().map(CoreLabel::word).toList()).toList();
    int warmUp = Math.min(WARM_UP, sentences.size() / 2);
    sentences.subList(0, warmUp).forEach(sentence -> expected(classifier, sentence));
    words.subList(0, warmUp).forEach(decoder::labels);

    long[] at = {cpu(), 0, 0, 0};
    List<List<String>> expected = new ArrayList<>();
    for (List<CoreLabel> sentence : sentences.subList(warmUp, sentences.size())) {
      expected.add(expected(classifier, sentence));
    }
    at[1] = cpu();
    List<List<String>> found = new ArrayList<>();
    for (List<String> sentence : words.subList(warmUp, words.size())) {
      found.add(decoder.labels(sentence));
    }
    at[2] = cpu();
    for (List<String> sentence : words.subList(warmUp, words.size())) {
      decoder.labels(sentence);
    }
    at[3] = cpu();

    int different = 0;
    long tokens = 0;
    long named = 0;
    for (int i = 0; i < expected.size(); i++) {
      tokens += expected.get(i).size();
      named += expected.get(i).stream().filter(label -> !label.equals("O")).count();
      if (!expected.get(i).equals(found.get(i))) {
        different++;
        System.out.println(words.get(warmUp + i));
        System.out.println("  CoreNLP " + expected.get(i));
        System.out.println("  ours    " + found.get(i));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d sentences, %d words, %d of them in names; %d sentences differ; CoreNLP %.1f µs a"
            + " word, ours %.1f at first and %.1f again; loaded in %d ms%n",
        arguments[0],
        expected.size(),
        tokens,
        named,
        different,
        (at[1] - at[0]) / 1e3 / tokens,
        (at[2] - at[1]) / 1e3 / tokens,
        (at[3] - at[2]) / 1e3 / tokens,
        loaded / 1_000_000);
  }

  private static List<String> expected(
      CRFClassifier<CoreLabel> classifier, List<CoreLabel> sentence) {
    return classifier.classifySentence(sentence).stream()
        .map(word -> word.get(AnswerAnnotation.class))
        .toList();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
