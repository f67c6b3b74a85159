package org.wirecopy.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.dedupe.CopyFinder;
import org.wirecopy.enrich.dedupe.CopyRules;
import org.wirecopy.enrich.dedupe.ExactDuplicates;
import org.wirecopy.enrich.dedupe.ExactGroup;
import org.wirecopy.enrich.dedupe.ExactKey;
import org.wirecopy.enrich.dedupe.FoldedText;
import org.wirecopy.enrich.dedupe.HeapCopies;
import org.wirecopy.enrich.dedupe.KnownCopy;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.NinjsItem;

/**
 * How well copies are found, in one pass over articles in the order of their file: the rules of the
 * enricher's lane over maps on the heap, next to exact keys alone.
 */
final class CopyQuality {
  private final List<NinjsItem> articles;
  private final TruePairs truth;

  private CopyQuality(List<NinjsItem> articles, TruePairs truth) {
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
    new CopyQuality(articles, TruePairs.read(Path.of(arguments[1]), Path.of(arguments[2]))).run();
  }

  private void run() {
    System.out.printf("%d articles, %d true pairs%n", articles.size(), truth.size());
    System.out.printf(
        "%-10s %9s %9s %9s %9s %9s %12s%n",
        "way", "precision", "recall", "F1", "labels", "ARI", "us/article");
    // The first pass warms the machine up and does not count.
    measure("warm-up", new Lane());
    print("exact key", new ExactOnly());
    print("lane", new Lane());
  }

  private interface Way {
    Dedupe find(long number, NinjsItem article);
  }

  private record Measured(CopyScore score, double micros) {}

  private void print(String name, Way way) {
    Measured measured = measure(name, way);
    System.out.printf(
        Locale.ROOT, "%-10s %s %12.0f%n", name, measured.score().row(), measured.micros());
  }

  private Measured measure(String name, Way way) {
    CopyScore score = new CopyScore(truth);
    long began = System.nanoTime();
    for (int i = 0; i < articles.size(); i++) {
      String uri = articles.get(i).uri();
      Dedupe found = way.find(i, articles.get(i));
      found.duplicates().forEach(link -> score.link(uri, link.uri(), link.relation()));
      score.family(uri, found.family());
    }
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("no articles for " + name);
    }
    return new Measured(score, (System.nanoTime() - began) / 1e3 / articles.size());
  }

  /** Nothing but equal texts. */
  private static class ExactOnly implements Way {
    private final Map<String, ExactGroup> groups = new HashMap<>();

    @Override
    public Dedupe find(long number, NinjsItem article) {
      String key = ExactKey.of(FoldedText.of(article.mainText()));
      return equal(article.uri(), key, article.uri());
    }

    Dedupe equal(String uri, String key, String familyElse) {
      ExactGroup group = groups.getOrDefault(key, ExactGroup.EMPTY);
      Dedupe keys = new Dedupe(key, List.of(), uri, List.of());
      ExactDuplicates.Answer answer = ExactDuplicates.find(uri, keys, group, familyElse);
      groups.put(key, answer.group());
      return answer.dedupe();
    }
  }

  /** What the topology's lane does, without an end to its memory. */
  private static final class Lane extends ExactOnly {
    private final CopyFinder copies =
        new CopyFinder(CopyRules.MEASURED, new HeapCopies(), Long.MAX_VALUE);

    @Override
    public Dedupe find(long number, NinjsItem article) {
      String text = article.mainText();
      String key = ExactKey.of(FoldedText.of(text));
      CopyFinder.Arrival arrival = new CopyFinder.Arrival(number, article.uri(), key, text, 0);
      KnownCopy copy = copies.find(arrival);
      Dedupe found =
          ExactDuplicates.withOthers(equal(article.uri(), key, copy.family()), copies.named(copy));
      copies.remember(arrival, copy, found.family());
      return found;
    }
  }
}
