package org.wirecopy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.wirecopy.ingest.format.page.NewsPage;

/**
 * Quality of the article text of web pages, next to that of Readability4J alone.
 *
 * <p>Pages are UTF-8. The expected text ({@code articleBody}) is a string, or several of which the
 * best one counts where people disagree on what belongs to an article.
 */
final class PageExtraction {
  private static final int WARM_UP = 20;

  private PageExtraction() {}

  /** One page. */
  private record Page(String name, String address, String html, List<String> expected) {}

  /** One page's figures. */
  private record Scored(String page, ShingleScore score) {}

  /**
   * Measures.
   *
   * @param args a folder with {@code ground-truth.json} and a {@code .html.gz} for each of its
   *     pages; then optionally how many of the worst pages to list, and a folder for their texts
   */
  public static void main(String[] args) throws IOException {
    List<Page> pages = pages(Path.of(args[0]));
    Path texts = args.length > 2 ? Path.of(args[2]) : null;
    measure("Readability4J", pages, PageExtraction::readable, null);
    List<Scored> scores =
        measure("Wirecopy", pages, (html, address) -> NewsPage.of(html, address).text(), texts);
    int worst = args.length > 1 ? Integer.parseInt(args[1]) : 0;
    scores.stream()
        .sorted(Comparator.comparingDouble(scored -> scored.score().f1()))
        .limit(worst)
        .forEach(
            s ->
                System.out.printf(
                    "%.3f %.3f %s%n", s.score().precision(), s.score().recall(), s.page()));
  }

  private static String readable(String html, String address) {
    String text = new Readability4J(address, html).parse().getTextContent();
    return text == null ? "" : text;
  }

  private static List<Scored> measure(
      String name, List<Page> pages, BinaryOperator<String> extraction, Path texts)
      throws IOException {
    for (Page page : pages.subList(0, Math.min(WARM_UP, pages.size()))) {
      String unused = extraction.apply(page.html(), page.address());
    }
    List<Scored> scores = new ArrayList<>();
    long nanos = 0;
    for (Page page : pages) {
      long start = System.nanoTime();
      String text = extraction.apply(page.html(), page.address());
      nanos += System.nanoTime() - start;
      scores.add(new Scored(page.name(), ShingleScore.best(page.expected(), text)));
      if (texts != null) {
        Files.writeString(texts.resolve(page.name() + ".txt"), text);
      }
    }
    ShingleScore mean = ShingleScore.mean(scores.stream().map(Scored::score).toList());
    System.out.printf(
        "%-14s pages %d  precision %.4f  recall %.4f  F1 %.4f  pages/s %.0f%n",
        name,
        pages.size(),
        mean.precision(),
        mean.recall(),
        mean.f1(),
        pages.size() / (nanos / 1e9));
    return scores;
  }

  private static List<Page> pages(Path folder) throws IOException {
    JsonNode truth = new ObjectMapper().readTree(folder.resolve("ground-truth.json").toFile());
    List<Page> pages = new ArrayList<>();
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      JsonNode body = page.getValue().path("articleBody");
      List<String> expected = new ArrayList<>();
      if (body.isArray()) {
        body.forEach(one -> expected.add(one.asText()));
      } else {
        expected.add(body.asText());
      }
      String address = page.getValue().path("url").asText();
      pages.add(
          new Page(
              page.getKey(),
              address,
              html(folder.resolve(page.getKey() + ".html.gz")),
              List.copyOf(expected)));
    }
    return pages;
  }

  private static String html(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
