package org.wirecopy.benchmarks.instances;

import java.nio.file.Path;
import java.util.List;
import org.wirecopy.benchmarks.QuietLog;

/**
 * Two processes of each service of an older release, replaced one by one by those of this one, and
 * then, in the other order, by the older ones again, while articles flow; all state is kept.
 */
final class RollingUpgrade {
  private static final long WATCH_MILLIS = 15_000;

  /** Readers before writers, so that nobody meets a record newer than itself. */
  private static final List<Slot> ORDER =
      List.of(
          new Slot(Service.STORE, 0),
          new Slot(Service.STORE, 1),
          new Slot(Service.ENRICH, 0),
          new Slot(Service.ENRICH, 1),
          new Slot(Service.INGEST, 0),
          new Slot(Service.INGEST, 1));

  private RollingUpgrade() {}

  /**
   * Runs it; the exit code is 1 if anything is lost, doubled or other.
   *
   * @param arguments root of the older project, root of this one, both built; articles a second
   *     (10), seed (1)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    Release before = new Release("before", Path.of(arguments[0]));
    Release now = new Release("now", Path.of(arguments[1]));
    double rate = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 10;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    Trial trial = new Trial(rate, seed);
    boolean right;
    try (trial) {
      trial.begin(ORDER, before);
      trial.watch("none, first articles", 0, System.nanoTime(), WATCH_MILLIS);
      trial.watch("none", 0, System.nanoTime(), WATCH_MILLIS);
      for (Slot slot : ORDER) {
        replace(trial, slot, now, ": by the newer one");
      }
      for (int last = ORDER.size() - 1; last >= 0; last--) {
        replace(trial, ORDER.get(last), before, ": by the older one");
      }
      right = trial.report(trial.settle());
    }
    if (right) {
      trial.delete();
    }
    System.exit(right ? 0 : 1);
  }

  private static void replace(Trial trial, Slot slot, Release release, String what)
      throws Exception {
    long began = System.nanoTime();
    trial.deployment().stop(slot);
    trial.deployment().start(slot, release);
    double seconds = trial.deployment().awaitReady(slot);
    trial.watch(slot.service().label() + what, seconds, began, WATCH_MILLIS);
  }
}
