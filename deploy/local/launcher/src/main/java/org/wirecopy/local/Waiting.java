package org.wirecopy.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.wirecopy.local.once.StallWatch;

/**
 * Waits for services to come up. A person is told now and then what is waited for; a run with
 * {@code --once}, which nobody may be watching, gives up.
 */
final class Waiting {
  private static final long PAUSE_MILLIS = 250;
  private static final long REMINDER_NANOS = Duration.ofSeconds(15).toNanos();

  private final RunOptions options;
  private final PrintStream out;
  private final Runnable checkAlive;
  private final LongSupplier nanoTime;

  /**
   * @param checkAlive throws when a part of the run has died
   */
  Waiting(RunOptions options, PrintStream out, Runnable checkAlive, LongSupplier nanoTime) {
    this.options = options;
    this.out = out;
    this.checkAlive = checkAlive;
    this.nanoTime = nanoTime;
  }

  /** Names of those that are still waited for. */
  interface Missing {
    List<String> names() throws InterruptedException;
  }

  /** Returns when nothing is missing any more. */
  void until(Missing missing) throws InterruptedException {
    StallWatch stall = new StallWatch(options.giveUpAfter(), nanoTime);
    long remindedAt = nanoTime.getAsLong();
    for (List<String> names = missing.names(); !names.isEmpty(); names = missing.names()) {
      checkAlive.run();
      String who = String.join(", ", names);
      if (options.once() && stall.isStalled(who)) {
        throw new RunFailedException(
            "not ready after %d s: %s; see the logs in %s"
                .formatted(options.giveUpAfter().toSeconds(), who, options.data().resolve("logs")));
      }
      if (nanoTime.getAsLong() - remindedAt >= REMINDER_NANOS) {
        remindedAt = nanoTime.getAsLong();
        out.println("Waiting for " + who);
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }
}
