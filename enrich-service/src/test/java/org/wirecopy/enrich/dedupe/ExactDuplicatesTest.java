package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Dedupe.Relation;

class ExactDuplicatesTest {
  private static final String KEY = "sha256:aa";

  @Test
  void theFirstArticleIsItsOwnFamily() {
    FoundDuplicates found = find("urn:a", KEY, group());

    assertThat(found).isEqualTo(new FoundDuplicates("urn:a", List.of()));
  }

  @Test
  void aDuplicateNamesAllEarlierOnesAndJoinsTheirFamily() {
    ExactGroup group = group("urn:a", "urn:b");

    FoundDuplicates found = find("urn:c", KEY, group);

    assertThat(found.family()).isEqualTo("urn:a");
    assertThat(found.links())
        .containsExactly(
            new Dedupe.Duplicate("urn:a", Relation.EXACT, 1.0, 1.0),
            new Dedupe.Duplicate("urn:b", Relation.EXACT, 1.0, 1.0));
  }

  @Test
  void theSameArticleAgainGetsTheSameAnswer() {
    FoundDuplicates again = find("urn:b", KEY, group("urn:a", "urn:b", "urn:c"));

    assertThat(again.family()).isEqualTo("urn:a");
    assertThat(again.links()).extracting(Dedupe.Duplicate::uri).containsExactly("urn:a");
  }

  @Test
  void aFamilyOutlivesItsFirstArticle() {
    ExactGroup left = new ExactGroup(List.of(new ExactGroup.Member("urn:b", "urn:a")));

    FoundDuplicates found = find("urn:c", KEY, left);

    assertThat(found.family()).isEqualTo("urn:a");
    assertThat(found.links()).extracting(Dedupe.Duplicate::uri).containsExactly("urn:b");
  }

  @Test
  void anArticleWithoutAnEqualTextJoinsTheFamilyOfASimilarOne() {
    FoundDuplicates found = ExactDuplicates.find("urn:c", KEY, group(), "urn:like");

    assertThat(found.family()).isEqualTo("urn:like");
  }

  @Test
  void textsWithoutALetterAreNoDuplicatesOfEachOther() {
    FoundDuplicates found = find("urn:c", ExactKey.OF_NOTHING, group("urn:a"));

    assertThat(found.family()).isEqualTo("urn:c");
    assertThat(found.links()).isEmpty();
  }

  @Test
  void linksNeverOutgrowTheirShareOfARecord() {
    String[] uris =
        IntStream.range(0, 20)
            .mapToObj(i -> "urn:" + i + "x".repeat(10_000))
            .toArray(String[]::new);

    FoundDuplicates found = find("urn:z", KEY, group(uris));

    int bytes = found.links().stream().mapToInt(link -> link.uri().length() + 80).sum();
    assertThat(bytes).isPositive().isLessThanOrEqualTo(ExactDuplicates.MAX_LINK_BYTES);
    assertThat(found.links().size()).isLessThan(20);
  }

  private static FoundDuplicates find(String uri, String exactKey, ExactGroup group) {
    return ExactDuplicates.find(uri, exactKey, group, uri);
  }

  private static ExactGroup group(String... uris) {
    return new ExactGroup(
        Arrays.stream(uris).map(uri -> new ExactGroup.Member(uri, uris[0])).toList());
  }
}
