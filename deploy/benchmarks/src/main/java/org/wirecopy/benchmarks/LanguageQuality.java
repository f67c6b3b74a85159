package org.wirecopy.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.enrich.language.LanguageIdentifier;
import org.wirecopy.enrich.language.NewsLanguageIdentifier;

/**
 * How well, how fast and in how much memory languages are told, next to OpenNLP's own detector over
 * all its languages.
 */
final class LanguageQuality {
  /** A text of as many sentences is a paragraph. */
  private static final int PARAGRAPH = 4;

  /** Of a typical article; a word takes six characters with its space. */
  private static final int ARTICLE_WORDS = 350;

  private static final int CHARACTERS = 6;

  /** Languages that are easily taken for each other. */
  private static final List<String> RELATIVES =
      List.of("id ms", "da nb nn", "bs hr sr", "ca es", "cs sk", "gl pt", "gl es", "bg mk");

  private static final int ROUNDS = 5;
  private static final double NANOS = 1e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Text> texts;

  private LanguageQuality(List<Text> texts) {
    this.texts = texts;
  }

  private record Text(String tag, String text) {
    boolean isParagraph() {
      BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
      ends.setText(text);
      int sentences = 0;
      while (ends.next() != BreakIterator.DONE) {
        sentences++;
      }
      return sentences >= PARAGRAPH;
    }
  }

  /**
   * Prints quality, calibration, speed and memory.
   *
   * @param arguments files of {@code tag<TAB>text}, one text a line, as they are or with gzip
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      System.err.println("Arguments: TEXTS.tsv[.gz] ...");
      System.exit(2);
    }
    for (String file : arguments) {
      List<Text> texts = new ArrayList<>();
      int empty = 0;
      for (String line : Lines.of(Path.of(file))) {
        int tab = line.indexOf('\t');
        String text = line.substring(tab + 1).strip();
        if (text.isEmpty()) {
          empty++;
        } else {
          texts.add(new Text(line.substring(0, tab), text));
        }
      }
      System.out.printf("%n%s: %d texts, %d empty ones left out%n", file, texts.size(), empty);
      new LanguageQuality(texts).run();
    }
  }

  private void run() {
    print("baseline: OpenNLP's own detector, all its languages", OpenNlpDetector::new);
    print("wirecopy", NewsLanguageIdentifier::new);
  }

  private void print(String name, Supplier<LanguageIdentifier> engine) {
    long before = usedHeap();
    LanguageIdentifier identifier = engine.get();
    identifier.load();
    long loaded = usedHeap();
    LanguageScore sentences = new LanguageScore();
    LanguageScore paragraphs = new LanguageScore();
    LanguageScore all = new LanguageScore();
    for (Text text : texts) {
      Language said = identifier.identify(text.text());
      LanguageScore kind = text.isParagraph() ? paragraphs : sentences;
      kind.add(text.tag(), said.tag(), said.confidence());
      all.add(text.tag(), said.tag(), said.confidence());
    }
    System.out.printf("%n%s%n", name);
    print("sentences", sentences);
    print("paragraphs", paragraphs);
    System.out.printf("reliability%n%s", all.reliability());
    for (String group : RELATIVES) {
      Set<String> languages = Set.of(group.split(" ", -1));
      System.out.printf("reliability among %s%n%s", group, all.reliability(languages));
    }
    System.out.printf("most wrong answers%n%s", all.worst(12));
    System.out.printf(
        Locale.ROOT,
        "documents per CPU second: these texts %.0f, articles of %d words %.0f%n",
        rate(identifier, texts.stream().map(Text::text).toList()),
        ARTICLE_WORDS,
        rate(identifier, articles()));
    System.out.printf("heap of the models: %d MB%n", (loaded - before) >> 20);
  }

  private static void print(String name, LanguageScore score) {
    if (!score.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "%-10s %.2f %%; at coverage%s%n",
          name,
          score.accuracy(),
          score.coverageCurve());
    }
  }

  /** Texts of one language, one after the other, up to the length of an article. */
  private List<String> articles() {
    List<String> articles = new ArrayList<>();
    Map<String, List<Text>> byTag = texts.stream().collect(Collectors.groupingBy(Text::tag));
    for (List<Text> sameLanguage : byTag.values()) {
      StringBuilder article = new StringBuilder();
      for (Text text : sameLanguage) {
        article.append(text.text()).append('\n');
        if (article.length() > ARTICLE_WORDS * CHARACTERS) {
          articles.add(article.toString());
          article.setLength(0);
        }
      }
    }
    return articles;
  }

  /** Median over rounds, the first left out since it warms the machine up. */
  private static double rate(LanguageIdentifier identifier, List<String> documents) {
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      long began = THREADS.getCurrentThreadCpuTime();
      for (String document : documents) {
        identifier.identify(document);
      }
      rates.add(documents.size() * NANOS / (THREADS.getCurrentThreadCpuTime() - began));
    }
    return rates.subList(1, rates.size()).stream()
        .sorted(Comparator.naturalOrder())
        .skip(ROUNDS / 2)
        .findFirst()
        .orElseThrow();
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
