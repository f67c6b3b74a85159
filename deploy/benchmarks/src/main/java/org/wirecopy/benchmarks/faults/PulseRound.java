package org.wirecopy.benchmarks.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.wirecopy.benchmarks.faults.Fault.Seen;

/** Stops stages of one local run, one after the other, and looks at what its pulse says. */
final class PulseRound {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The local run's time between two pulses: a stage is stopped anywhere between them. */
  private static final int EVERY_MILLIS = 20_000;

  private static final Duration WITHOUT_FAULT = Duration.ofMinutes(1);
  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final String ARRIVING = "arriving";
  private static final String NOTHING = "nothing";

  private final Ground ground;
  private final RandomGenerator random;

  PulseRound(Ground ground, RandomGenerator random) {
    this.ground = ground;
    this.random = random;
  }

  /**
   * How a stoppage was told.
   *
   * @param as what the pulse's state was, or that there was no answer
   * @param seconds after it began
   * @param againSeconds how long after its end pulses arrived again
   */
  record Told(Stoppage stoppage, String as, double seconds, double againSeconds) {
    boolean isRight() {
      return stoppage.isNone() == as.equals(NOTHING);
    }
  }

  Told of(Stoppage stoppage) throws Exception {
    ground.until("pulses arrive", () -> state().equals(ARRIVING));
    TimeUnit.MILLISECONDS.sleep(random.nextInt(EVERY_MILLIS));
    Stoppage.Ending ending = stoppage.beginning().on(ground);
    String[] as = {NOTHING};
    Seen seen;
    try {
      long began = System.nanoTime();
      seen =
          ground.until(
              "something is told",
              () -> {
                as[0] = state();
                return !as[0].equals(ARRIVING) || isOver(stoppage, began);
              });
    } finally {
      ending.run();
    }
    Seen again = ground.until("pulses arrive again", () -> state().equals(ARRIVING));
    String told = as[0].equals(ARRIVING) ? NOTHING : as[0];
    return new Told(stoppage, told, seen.afterSeconds(), again.afterSeconds());
  }

  private static boolean isOver(Stoppage stoppage, long began) {
    return stoppage.isNone() && System.nanoTime() - began > WITHOUT_FAULT.toNanos();
  }

  private String state() throws InterruptedException {
    return ground
        .clients()
        .get(ground.http(), "/api/pulse", ANSWER)
        .filter(answer -> answer.statusCode() == 200)
        .map(HttpResponse::body)
        .flatMap(PulseRound::state)
        .orElse("no answer");
  }

  private static Optional<String> state(String pulse) {
    try {
      return Optional.of(JSON.readTree(pulse).path("state").asText());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
