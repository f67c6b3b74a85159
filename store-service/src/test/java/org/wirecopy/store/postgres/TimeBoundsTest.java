package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirecopy.store.search.Position;

class TimeBoundsTest {
  private static final OffsetDateTime START =
      OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  /** A hundred parts, a day each. */
  private static final TimeBounds BOUNDS =
      new TimeBounds(IntStream.rangeClosed(0, 100).mapToObj(START::plusDays).toList());

  @Test
  void asManyPartsAsAreLikelyToHoldEnoughAreLookedAt() {
    // Of 3,000 hits a hundred and half as many: a twentieth of all.
    assertThat(since(BOUNDS.last(null, share(3_000, 100)))).contains(START.plusDays(95));
  }

  @Test
  void aPageGoesOnFromWhereItIs() {
    Position after = new Position(false, 7, START.plusDays(50).toInstant(), "urn:a", 0);

    assertThat(since(BOUNDS.last(after, share(3_000, 100)))).contains(START.plusDays(45));
  }

  @Test
  void whereTheBeginningIsNearOrNothingIsKnownAllAreSorted() {
    Position after = new Position(false, 7, START.plusDays(2).toInstant(), "urn:a", 0);

    assertThat(BOUNDS.last(after, share(3_000, 100))).isEmpty();
    assertThat(BOUNDS.last(null, share(200, 100))).isEmpty();
    assertThat(new TimeBounds(List.of()).last(null, share(3_000, 100))).isEmpty();
  }

  private static double share(int hits, int wanted) {
    return new HitEstimate(hits, hits).share(wanted);
  }

  private static Optional<Object> since(Optional<Condition> condition) {
    return condition.map(one -> one.parameters().get(0));
  }
}
