package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Dedupe.Relation;

class ExactDuplicatesTest {
  private static final Dedupe KEYS = new Dedupe("sha256:aa", List.of("0f"), "urn:x", List.of());

  @Test
  void theFirstArticleIsItsOwnFamily() {
    Dedupe dedupe = ExactDuplicates.find("urn:a", KEYS, ExactGroup.EMPTY).dedupe();

    assertThat(dedupe).isEqualTo(new Dedupe("sha256:aa", List.of("0f"), "urn:a", List.of()));
  }

  @Test
  void aCopyNamesAllEarlierOnesAndJoinsTheirFamily() {
    ExactGroup group = group("urn:a", "urn:b");

    Dedupe dedupe = ExactDuplicates.find("urn:c", KEYS, group).dedupe();

    assertThat(dedupe.family()).isEqualTo("urn:a");
    assertThat(dedupe.duplicates())
        .containsExactly(
            new Dedupe.Duplicate("urn:a", Relation.EXACT, 1.0, 1.0),
            new Dedupe.Duplicate("urn:b", Relation.EXACT, 1.0, 1.0));
  }

  @Test
  void theSameArticleAgainGetsTheSameAnswer() {
    ExactGroup group = group("urn:a", "urn:b", "urn:c");

    ExactDuplicates.Answer again = ExactDuplicates.find("urn:b", KEYS, group);

    assertThat(again.group()).isEqualTo(group);
    assertThat(again.dedupe().family()).isEqualTo("urn:a");
    assertThat(again.dedupe().duplicates())
        .extracting(Dedupe.Duplicate::uri)
        .containsExactly("urn:a");
  }

  @Test
  void aFamilyOutlivesItsFirstArticle() {
    ExactGroup group = group("urn:a", "urn:b").without("urn:a");

    Dedupe dedupe = ExactDuplicates.find("urn:c", KEYS, group).dedupe();

    assertThat(dedupe.family()).isEqualTo("urn:a");
    assertThat(dedupe.duplicates()).extracting(Dedupe.Duplicate::uri).containsExactly("urn:b");
  }

  @Test
  void textsWithoutALetterAreNoCopiesOfEachOther() {
    Dedupe nothing = new Dedupe(ExactKey.OF_NOTHING, List.of(), "urn:x", List.of());

    ExactDuplicates.Answer answer = ExactDuplicates.find("urn:c", nothing, ExactGroup.EMPTY);

    assertThat(answer.group().isEmpty()).isTrue();
    assertThat(answer.dedupe().family()).isEqualTo("urn:c");
  }

  @Test
  void aGroupKeepsOnlyItsEarliestMembers() {
    ExactGroup group = ExactGroup.EMPTY;
    for (int i = 0; i < 100; i++) {
      group = ExactDuplicates.find("urn:" + i, KEYS, group).group();
    }

    Dedupe late = ExactDuplicates.find("urn:99", KEYS, group).dedupe();

    assertThat(group.members()).hasSize(64);
    assertThat(late.duplicates()).hasSize(64);
    assertThat(late.duplicates().get(0).uri()).isEqualTo("urn:0");
  }

  @Test
  void linksNeverOutgrowTheirShareOfARecord() {
    ExactGroup group = ExactGroup.EMPTY;
    for (int i = 0; i < 20; i++) {
      group = ExactDuplicates.find("urn:" + i + "x".repeat(10_000), KEYS, group).group();
    }

    Dedupe dedupe = ExactDuplicates.find("urn:z", KEYS, group).dedupe();

    int bytes = dedupe.duplicates().stream().mapToInt(link -> link.uri().length() + 80).sum();
    assertThat(bytes).isPositive().isLessThanOrEqualTo(ExactDuplicates.MOST_LINK_BYTES);
  }

  private static ExactGroup group(String... uris) {
    ExactGroup group = ExactGroup.EMPTY;
    for (String uri : uris) {
      group = ExactDuplicates.find(uri, KEYS, group).group();
    }
    return group;
  }
}
