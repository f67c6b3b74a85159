package org.wirecopy.enrich.corenlp;

import static java.nio.charset.StandardCharsets.UTF_8;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Holds {@link Tokenization} to CoreNLP's own tokenizer and sentences on texts of any size: how
 * many texts are divided otherwise, and what a word costs with either, in processor time. {@code
 * deploy/benchmarks/name-tokens.sh} runs it.
 */
final class TokenComparison {
  private static final int WARM_UP = 500;

  private TokenComparison() {}

  /**
   * Prints the texts that differ, then one row of figures.
   *
   * @param arguments BCP 47 primary subtag; texts in UTF-8, one a line
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("Arguments: LANGUAGE TEXTS");
      System.exit(2);
    }
    String language = arguments[0];
    List<String> texts = Files.readAllLines(Path.of(arguments[1]), UTF_8);
    Tokenization ours = Tokenization.BY_LANGUAGE.get(language);
    texts.stream().limit(WARM_UP).forEach(text -> Sentences.of(text, language));
    texts.stream().limit(WARM_UP).forEach(ours::sentences);
    long tokens = 0;
    long different = 0;
    long theirTime = 0;
    long ourTime = 0;
    for (String text : texts) {
      long before = cpu();
      List<List<CoreLabel>> theirs = Sentences.of(text, language);
      long between = cpu();
      List<List<Token>> found = ours.sentences(text);
      ourTime += cpu() - between;
      theirTime += between - before;
      List<List<Token>> expected = expected(theirs);
      tokens += expected.stream().mapToInt(List::size).sum();
      if (!expected.equals(found)) {
        different++;
        print(text, expected, found);
      }
    }
    long began = cpu();
    texts.forEach(ours::sentences);
    long again = cpu() - began;
    System.out.printf(
        Locale.ROOT,
        "%s: %d texts, %d tokens; %d texts differ; CoreNLP %.2f µs a token, ours %.2f at first and"
            + " %.2f again%n",
        language,
        texts.size(),
        tokens,
        different,
        theirTime / 1e3 / tokens,
        ourTime / 1e3 / tokens,
        again / 1e3 / tokens);
  }

  /** CoreNLP's sentences in our shape. */
  static List<List<Token>> expected(List<List<CoreLabel>> sentences) {
    return sentences.stream()
        .map(
            sentence ->
                sentence.stream()
                    .map(w -> new Token(w.word(), w.beginPosition(), w.endPosition()))
                    .toList())
        .toList();
  }

  private static void print(String text, List<List<Token>> expected, List<List<Token>> found) {
    List<Token> theirs = expected.stream().flatMap(List::stream).toList();
    List<Token> ours = found.stream().flatMap(List::stream).toList();
    int at = 0;
    while (at < Math.min(theirs.size(), ours.size()) && theirs.get(at).equals(ours.get(at))) {
      at++;
    }
    int start = at < theirs.size() ? theirs.get(at).start() : 0;
    System.out.println(
        text.substring(Math.max(0, start - 30), Math.min(text.length(), start + 60)));
    System.out.println("  CoreNLP " + theirs.subList(at, Math.min(theirs.size(), at + 4)));
    System.out.println("  ours    " + ours.subList(at, Math.min(ours.size(), at + 4)));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
