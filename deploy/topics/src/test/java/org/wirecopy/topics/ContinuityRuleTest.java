package org.wirecopy.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContinuityRuleTest {
  private static final Witness LAST = new Witness(128, "aa");
  private static final Position READ = new Position(129, "first-topic", 3, LAST);

  @Test
  void aTopicThatOnlyGrewPasses() {
    assertThat(check(READ, new Found("first-topic", 0, 948, null, LAST, false))).isEmpty();
  }

  @Test
  void anotherTopicOfTheSameNameIsToldHoweverFarItHasGrown() {
    TopicBreak found =
        check(READ, new Found("second-topic", 0, 948, null, null, false)).orElseThrow();

    assertThat(found.kind()).isEqualTo(TopicBreak.Kind.REPLACED);
    assertThat(found.resume()).isZero();
    assertThat(found.message())
        .isEqualTo(
            "articles.enriched-3 was deleted and made anew: the old one had been read up to offset"
                + " 129");
  }

  @Test
  void aLogThatEndsBeforeThePlaceWasCutThere() {
    TopicBreak found = check(READ, new Found("first-topic", 0, 108, null, null, false)).get();

    assertThat(found.kind()).isEqualTo(TopicBreak.Kind.CUT);
    assertThat(found.resume()).isEqualTo(108);
  }

  @Test
  void aLogThatWasCutAndHasGrownIsReadOnWhereItsEpochsPart() {
    TopicBreak found = check(READ, new Found("first-topic", 0, 948, 100L, LAST, false)).get();

    assertThat(found.kind()).isEqualTo(TopicBreak.Kind.CUT);
    assertThat(found.resume()).isEqualTo(100);
  }

  @Test
  void anotherRecordInTheOldPlaceIsAnotherLogFromWhereNobodyKnows() {
    Found there = new Found("first-topic", 7, 948, null, new Witness(128, "bb"), false);

    assertThat(check(READ, there).get().resume()).isEqualTo(7);
  }

  @Test
  void aRecordThatCompactionHasTakenProvesNothing() {
    Found there = new Found("first-topic", 0, 948, null, new Witness(131, "bb"), false);

    assertThat(check(READ, there)).isEmpty();
  }

  @Test
  void aBeginningBehindThePlaceIsALossUnlessTheTopicAges() {
    Found compacted = new Found("first-topic", 200, 948, null, null, false);
    Found aged = new Found("first-topic", 200, 948, null, null, true);

    assertThat(check(READ, compacted).get().kind()).isEqualTo(TopicBreak.Kind.DELETED);
    assertThat(check(READ, aged)).isEmpty();
  }

  @Test
  void whereNothingWasReadNothingCanBeLost() {
    assertThat(check(Position.START, new Found("any", 5, 5, null, null, false))).isEmpty();
  }

  @Test
  void offsetsOfAReleaseThatKeptNoMoreAreComparedWithTheEnds() {
    Position old = new Position(129, null, null, null);

    assertThat(check(old, new Found("any", 0, 129, null, null, false))).isEmpty();
    assertThat(check(old, new Found("any", 0, 128, null, null, false))).isPresent();
  }

  private static Optional<TopicBreak> check(Position read, Found there) {
    return ContinuityRule.check("articles.enriched", 3, read, there);
  }
}
