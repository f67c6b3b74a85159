package org.wirecopy.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.NinjsItem;

/**
 * How well duplicates are found, in one pass over articles in the order of their file: the
 * enricher's topology as it is deployed, its rules over maps on the heap in this order and in the
 * opposite one, and what is common elsewhere.
 */
final class DedupeQuality {
  private final List<NinjsItem> articles;
  private final TruePairs truth;

  private DedupeQuality(List<NinjsItem> articles, TruePairs truth) {
    this.articles = articles;
    this.truth = truth;
  }

  /**
   * Prints one row for each way.
   *
   * @param arguments articles (one ninjs item a line), true pairs, ignored pairs; each file as it
   *     is or with gzip
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("Arguments: ARTICLES.ndjson[.gz] PAIRS.tsv[.gz] IGNORED.tsv[.gz]");
      System.exit(2);
    }
    List<NinjsItem> articles = new ArrayList<>();
    for (String line : Lines.of(Path.of(arguments[0]))) {
      articles.add(ContractJson.read(line.getBytes(UTF_8), NinjsItem.class));
    }
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("no articles in " + arguments[0]);
    }
    new DedupeQuality(articles, TruePairs.read(Path.of(arguments[1]), Path.of(arguments[2]))).run();
  }

  private void run() throws IOException {
    System.out.printf("%d articles, %d true pairs%n", articles.size(), truth.size());
    System.out.printf(
        "%-22s %9s %9s %9s %9s %9s %9s %11s%n",
        "way", "precision", "recall", "F1", "labels", "ARI", "share err", "us/article");
    measure(new RulesOnHeap(), articles);
    print("exact key", new ExactOnly(), articles);
    print("SimHash, 3 bits", Signatures.simHash(3), articles);
    print("MinHash, 14 x 8", Signatures.minHash(14, 8), articles);
    print("MinHash, 64 x 2", Signatures.minHash(64, 2), articles);
    print("rules on heap", new RulesOnHeap(), articles);
    List<NinjsItem> backwards = new ArrayList<>(articles);
    Collections.reverse(backwards);
    print("the same, backwards", new RulesOnHeap(), backwards);
    print("topology", new WholeTopology(), articles);
  }

  private record Measured(DedupeScore score, double micros) {}

  private void print(String name, DedupeMethod way, List<NinjsItem> order) {
    Measured measured = measure(way, order);
    System.out.printf(
        Locale.ROOT, "%-22s %s %11.0f%n", name, measured.score().row(), measured.micros());
  }

  private Measured measure(DedupeMethod way, List<NinjsItem> order) {
    DedupeScore score = new DedupeScore(truth);
    try (way) {
      long began = System.nanoTime();
      for (NinjsItem article : order) {
        Dedupe found = way.find(article);
        found.duplicates().forEach(link -> score.link(article.uri(), link));
        score.family(article.uri(), found.family());
      }
      return new Measured(score, (System.nanoTime() - began) / 1e3 / order.size());
    }
  }

  /** Nothing but equal texts. */
  private static final class ExactOnly implements DedupeMethod {
    private final DedupeMethod all = new RulesOnHeap();

    @Override
    public Dedupe find(NinjsItem article) {
      Dedupe found = all.find(article);
      List<Dedupe.Duplicate> equal =
          found.duplicates().stream().filter(l -> l.relation() == Relation.EXACT).toList();
      String family = equal.isEmpty() ? article.uri() : equal.get(0).uri();
      return new Dedupe(found.exactKey(), List.of(), family, equal);
    }
  }
}
