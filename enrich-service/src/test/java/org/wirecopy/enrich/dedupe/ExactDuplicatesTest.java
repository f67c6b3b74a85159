package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Dedupe.Relation;

class ExactDuplicatesTest {
  private static final Dedupe KEYS = new Dedupe("sha256:aa", List.of("0f"), "urn:x", List.of());

  @Test
  void theFirstArticleIsItsOwnFamily() {
    Dedupe dedupe = find("urn:a", KEYS, group());

    assertThat(dedupe).isEqualTo(new Dedupe("sha256:aa", List.of("0f"), "urn:a", List.of()));
  }

  @Test
  void aCopyNamesAllEarlierOnesAndJoinsTheirFamily() {
    ExactGroup group = group("urn:a", "urn:b");

    Dedupe dedupe = find("urn:c", KEYS, group);

    assertThat(dedupe.family()).isEqualTo("urn:a");
    assertThat(dedupe.duplicates())
        .containsExactly(
            new Dedupe.Duplicate("urn:a", Relation.EXACT, 1.0, 1.0),
            new Dedupe.Duplicate("urn:b", Relation.EXACT, 1.0, 1.0));
  }

  @Test
  void theSameArticleAgainGetsTheSameAnswer() {
    Dedupe again = find("urn:b", KEYS, group("urn:a", "urn:b", "urn:c"));

    assertThat(again.family()).isEqualTo("urn:a");
    assertThat(again.duplicates()).extracting(Dedupe.Duplicate::uri).containsExactly("urn:a");
  }

  @Test
  void aFamilyOutlivesItsFirstArticle() {
    ExactGroup left = new ExactGroup(List.of(new ExactGroup.Member("urn:b", "urn:a")));

    Dedupe dedupe = find("urn:c", KEYS, left);

    assertThat(dedupe.family()).isEqualTo("urn:a");
    assertThat(dedupe.duplicates()).extracting(Dedupe.Duplicate::uri).containsExactly("urn:b");
  }

  @Test
  void whoHasNoEqualJoinsTheFamilyOfTheOnesThatAreAlike() {
    Dedupe dedupe = ExactDuplicates.find("urn:c", KEYS, group(), "urn:like");

    assertThat(dedupe.family()).isEqualTo("urn:like");
  }

  @Test
  void textsWithoutALetterAreNoCopiesOfEachOther() {
    Dedupe nothing = new Dedupe(ExactKey.OF_NOTHING, List.of(), "urn:x", List.of());

    Dedupe dedupe = find("urn:c", nothing, group("urn:a"));

    assertThat(dedupe.family()).isEqualTo("urn:c");
    assertThat(dedupe.duplicates()).isEmpty();
  }

  @Test
  void linksNeverOutgrowTheirShareOfARecord() {
    String[] uris =
        IntStream.range(0, 20)
            .mapToObj(i -> "urn:" + i + "x".repeat(10_000))
            .toArray(String[]::new);

    Dedupe dedupe = find("urn:z", KEYS, group(uris));

    int bytes = dedupe.duplicates().stream().mapToInt(link -> link.uri().length() + 80).sum();
    assertThat(bytes).isPositive().isLessThanOrEqualTo(ExactDuplicates.MOST_LINK_BYTES);
    assertThat(dedupe.duplicates().size()).isLessThan(20);
  }

  private static Dedupe find(String uri, Dedupe keys, ExactGroup group) {
    return ExactDuplicates.find(uri, keys, group, uri);
  }

  private static ExactGroup group(String... uris) {
    return new ExactGroup(
        Arrays.stream(uris).map(uri -> new ExactGroup.Member(uri, uris[0])).toList());
  }
}
