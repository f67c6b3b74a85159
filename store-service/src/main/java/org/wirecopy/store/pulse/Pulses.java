package org.wirecopy.store.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pulses that have arrived.
 *
 * @param last of each ingester and partition
 * @param times of the last hour; absent where none came
 */
public record Pulses(List<LastPulse> last, Map<Stage, PulseTimes> times) {
  /** For how long what came is kept, and times are told of. */
  public static final Duration KEPT = Duration.ofHours(1);

  /** An ingester that has been silent for longer is taken for stopped on purpose. */
  public static final Duration KNOWN = Duration.ofDays(1);

  /** Before anything is known. */
  public static final Pulses NOTHING = new Pulses(List.of(), Map.of());

  public Pulses {
    last = List.copyOf(last);
    times = Map.copyOf(times);
  }

  /** Time since the oldest of the last pulses was made; empty where there is none. */
  public Optional<Duration> age(Instant now) {
    return known(now)
        .map(LastPulse::madeAt)
        .min(Comparator.naturalOrder())
        .map(oldest -> Duration.between(oldest, now));
  }

  /** How the way stands. */
  public PulseState state(Instant now, Duration lateAfter) {
    return age(now)
        .map(age -> age.compareTo(lateAfter) > 0 ? PulseState.LATE : PulseState.ARRIVING)
        .orElse(PulseState.NONE);
  }

  /** Those behind which another one should have come by now. */
  public List<LastPulse> late(Instant now, Duration lateAfter) {
    return known(now)
        .filter(pulse -> Duration.between(pulse.madeAt(), now).compareTo(lateAfter) > 0)
        .toList();
  }

  private Stream<LastPulse> known(Instant now) {
    return last.stream().filter(pulse -> pulse.madeAt().isAfter(now.minus(KNOWN)));
  }
}
