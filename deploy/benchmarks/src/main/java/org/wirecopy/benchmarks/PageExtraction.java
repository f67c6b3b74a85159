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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.wirecopy.ingest.format.page.NewsPage;

/**
 * Quality of the article text of web pages, by the measure of scrapinghub's
 * article-extraction-benchmark: shingles of four words as multisets, precision and recall averaged
 * over pages, F1 of the two means.
 */
final class PageExtraction {
  private static final int SHINGLE = 4;
  private static final Pattern WORD = Pattern.compile("(?U)\\w+");

  private PageExtraction() {}

  /** One page's figures. */
  private record Score(String page, double precision, double recall) {}

  /**
   * Measures.
   *
   * @param args a folder with {@code ground-truth.json} and a {@code .html.gz} for each of its
   *     pages; then optionally how many of the worst pages to list, and a folder for their texts
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    JsonNode truth = new ObjectMapper().readTree(folder.resolve("ground-truth.json").toFile());
    List<Score> scores = new ArrayList<>();
    long start = System.nanoTime();
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      String address = page.getValue().path("url").asText();
      String text = NewsPage.of(html(folder.resolve(page.getKey() + ".html.gz")), address).text();
      scores.add(score(page.getKey(), page.getValue().path("articleBody").asText(), text));
      if (args.length > 2) {
        Files.writeString(Path.of(args[2], page.getKey() + ".txt"), text);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double precision = scores.stream().mapToDouble(Score::precision).average().orElseThrow();
    double recall = scores.stream().mapToDouble(Score::recall).average().orElseThrow();
    System.out.printf(
        "pages %d  precision %.4f  recall %.4f  F1 %.4f  pages/s %.0f%n",
        scores.size(), precision, recall, f1(precision, recall), scores.size() / seconds);
    int worst = args.length > 1 ? Integer.parseInt(args[1]) : 0;
    scores.stream()
        .sorted(Comparator.comparingDouble(score -> f1(score.precision(), score.recall())))
        .limit(worst)
        .forEach(s -> System.out.printf("%.3f %.3f %s%n", s.precision(), s.recall(), s.page()));
  }

  private static String html(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Score score(String page, String expected, String found) {
    Map<String, Integer> wanted = shingles(expected);
    Map<String, Integer> got = shingles(found);
    double common = 0;
    for (Map.Entry<String, Integer> shingle : wanted.entrySet()) {
      common += Math.min(shingle.getValue(), got.getOrDefault(shingle.getKey(), 0));
    }
    double all = got.values().stream().mapToInt(Integer::intValue).sum();
    double truth = wanted.values().stream().mapToInt(Integer::intValue).sum();
    double precision = all == 0 ? (truth == 0 ? 1 : 0) : common / all;
    double recall = truth == 0 ? 1 : common / truth;
    return new Score(page, precision, recall);
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<String, Integer> shingles = new HashMap<>();
    for (int i = 0; i == 0 || i + SHINGLE <= words.size(); i++) {
      int end = Math.min(i + SHINGLE, words.size());
      shingles.merge(String.join(" ", words.subList(i, end)), 1, Integer::sum);
    }
    return shingles;
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
