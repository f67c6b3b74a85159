package org.wirecopy.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.wirecopy.local.once.StallWatch;

/**
 * Waits for services to come up. On a terminal it reports now and then what it is waiting for; a
 * run with {@code --once}, which nobody may be watching, gives up.
 */
final class StartupWait {
  private static final long PAUSE_MILLIS = 250;
  private static final long REMINDER_NANOS = Duration.ofSeconds(15).toNanos();

  private final RunOptions options;
  private final PrintStream out;
  private final Runnable checkAlive;
  private final LongSupplier nanoTime;
  private final Troubles troubles;

  /**
   * @param checkAlive throws when a part of the run has died
   */
  StartupWait(
      RunOptions options,
      PrintStream out,
      Troubles troubles,
      Runnable checkAlive,
      LongSupplier nanoTime) {
    this.options = options;
    this.out = out;
    this.troubles = troubles;
    this.checkAlive = checkAlive;
    this.nanoTime = nanoTime;
  }

  /** Those that are still waited for. */
  interface Missing {
    List<String> names() throws InterruptedException;
  }

  /** What they say about it, to be put behind their names; may be empty. */
  interface Troubles {
    String of(List<String> names) throws InterruptedException;
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
            "not ready after %d s: %s%s; see the logs in %s"
                .formatted(
                    options.giveUpAfter().toSeconds(),
                    who,
                    troubles.of(names),
                    options.data().resolve("logs")));
      }
      if (nanoTime.getAsLong() - remindedAt >= REMINDER_NANOS) {
        remindedAt = nanoTime.getAsLong();
        out.println("Waiting for " + who + troubles.of(names));
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }
}
