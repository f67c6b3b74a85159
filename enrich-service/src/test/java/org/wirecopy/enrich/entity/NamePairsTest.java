package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Entity;

/** How often two spellings of one name have one id, and how often two names have two. */
class NamePairsTest {
  private static final KnownNames KNOWN = new KnownNames();
  private static final CanonicalName CANONICAL =
      new CanonicalName(KNOWN, new PersonName(new SpellingGroups()));

  private record Pair(Entity.Type type, String one, String other, boolean same) {
    boolean merged() {
      return CANONICAL.key(type, one).equals(CANONICAL.key(type, other));
    }

    String told() {
      return one
          + " -> "
          + CANONICAL.key(type, one)
          + "; "
          + other
          + " -> "
          + CANONICAL.key(type, other);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "name-pairs.tsv, 0.985, 0.96",
    "name-pairs-held-out.tsv, 0.985, 0.9",
    "name-kinds.tsv, 0.99, 0.9",
    "name-kinds-held-out.tsv, 0.99, 0.85",
    "name-spellings.tsv, 0.99, 0.88",
    "name-spellings-held-out.tsv, 0.99, 0.85",
    "place-spellings.tsv, 0.99, 0.95",
    "place-spellings-held-out.tsv, 0.99, 0.93",
    "place-kinds.tsv, 0.99, 0.77",
    "place-kinds-held-out.tsv, 0.985, 0.71"
  })
  void namesMeetWithoutMergingPeople(String file, double minPrecision, double minRecall) {
    List<Pair> pairs =
        Tables.rows(file).stream()
            .map(
                row ->
                    new Pair(
                        Entity.Type.valueOf(row.get(0)),
                        row.get(1),
                        row.get(2),
                        row.get(3).equals("same")))
            .toList();

    List<String> wronglyMerged = new ArrayList<>();
    List<String> keptApart = new ArrayList<>();
    for (Pair pair : pairs) {
      if (pair.merged() && !pair.same()) {
        wronglyMerged.add(pair.told());
      } else if (!pair.merged() && pair.same()) {
        keptApart.add(pair.told());
      }
    }

    long same = pairs.stream().filter(Pair::same).count();
    double recall = 1 - keptApart.size() / (double) same;
    double merged = same - keptApart.size() + (double) wronglyMerged.size();
    double precision = 1 - wronglyMerged.size() / merged;
    String figures =
        String.format(
            Locale.ROOT, "%d pairs, precision %.3f, recall %.3f", pairs.size(), precision, recall);
    assertThat(precision).as("%s; merged: %s", figures, wronglyMerged).isGreaterThan(minPrecision);
    assertThat(recall).as("%s; apart: %s", figures, keptApart).isGreaterThan(minRecall);
  }
}
