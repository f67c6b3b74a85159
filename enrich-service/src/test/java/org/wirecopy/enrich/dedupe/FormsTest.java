package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;

/** Thirty weather reports are thirty articles; what somebody has copied out of them is a copy. */
class FormsTest {
  private static final int MEMBERS = 30;
  private static final int SEEDS = 5;

  /** Of all pairs; without the rule all of them are linked. */
  private static final double FEW = 0.03;

  static Stream<List<String>> halves() {
    return Stream.of(FormTexts.SEEN, FormTexts.UNSEEN);
  }

  @ParameterizedTest
  @MethodSource("halves")
  void fewMembersOfAFormAreLinked(List<String> forms) {
    int links = 0;
    int pairs = 0;
    for (String form : forms) {
      for (int seed = 0; seed < SEEDS; seed++) {
        links += links(new FormTexts(seed), form);
        pairs += MEMBERS * (MEMBERS - 1) / 2;
      }
    }

    assertThat((double) links / pairs).isLessThan(FEW);
  }

  private static int links(FormTexts texts, String form) {
    Arrivals lane = new Arrivals(new HeapDuplicateMemory());
    int links = 0;
    for (int i = 0; i < MEMBERS; i++) {
      links += lane.arrive("urn:" + i, texts.filled(form)).links().size();
    }
    return links;
  }

  @ParameterizedTest
  @MethodSource("halves")
  void aMemberWithOneEditIsACopyOfThatMember(List<String> forms) {
    for (String form : forms) {
      FormTexts texts = new FormTexts(1);
      Arrivals lane = new Arrivals(new HeapDuplicateMemory());
      String last = "";
      for (int i = 0; i < MEMBERS; i++) {
        last = texts.filled(form);
        lane.arrive("urn:" + i, last);
      }

      List<Duplicate> links = lane.arrive("urn:copy", last.replaceFirst(" the ", " that ")).links();

      assertThat(links).isNotEmpty();
      assertThat(links.get(0).uri()).isEqualTo("urn:" + (MEMBERS - 1));
      assertThat(links.get(0).relation()).isEqualTo(Relation.NEAR);
    }
  }

  @Test
  void figuresAndNamesWithinSentencesAreSpecific() {
    assertThat(Words.line("The mayor of Graz said: \"Twelve of 30 came.\" Nobody left.").specific())
        .hasToString("{3, 7}");
    assertThat(Words.line("Die Straße in Graz hat 7 Häuser.").specific()).hasToString("{5}");
  }

  @Test
  void whatIsPublishedDoesNotTellWhatIsSpecific() {
    String text = FormTexts.QUAKE;

    assertThat(TextSketch.of(text).published())
        .isEqualTo(TextSketch.of(text.toLowerCase(Locale.ROOT)).published());
  }
}
