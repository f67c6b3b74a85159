package org.wirecopy.benchmarks.instances;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wirecopy.benchmarks.QuietLog;

/**
 * Up to three enrichers, three stores and two ingesters of one folder: started, stopped and killed
 * at random while articles flow.
 */
final class SeveralInstances {
  private static final int MOST = 3;
  private static final long QUIET_MILLIS = 20_000;
  private static final int MIN_MILLIS = 12_000;
  private static final int MORE_MILLIS = 12_000;

  private final Trial trial;
  private final Release release;
  private final Random random;

  private SeveralInstances(Trial trial, Release release, long seed) {
    this.trial = trial;
    this.release = release;
    this.random = new Random(seed);
  }

  /**
   * Runs it; the exit code is 1 if anything is lost, doubled or other.
   *
   * @param arguments root of the built project, changes (40), articles a second (10), seed (1)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    int changes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
    double rate = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 10;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    Trial trial = new Trial(rate, seed);
    boolean right;
    try (trial) {
      Release release = new Release("this", Path.of(arguments[0]));
      right = new SeveralInstances(trial, release, seed).run(changes);
    }
    if (right) {
      trial.delete();
    }
    System.exit(right ? 0 : 1);
  }

  private boolean run(int changes) throws Exception {
    List<Slot> all = slots();
    trial.begin(
        List.of(
            new Slot(Service.INGEST, 0),
            new Slot(Service.INGEST, 1),
            new Slot(Service.ENRICH, 0),
            new Slot(Service.STORE, 0)),
        release);
    trial.watch("none, first articles", 0, System.nanoTime(), QUIET_MILLIS);
    trial.watch("none", 0, System.nanoTime(), QUIET_MILLIS);
    for (int change = 1; change <= changes; change++) {
      long began = System.nanoTime();
      Change done = change(all.get(random.nextInt(all.size())));
      trial.watch(
          done.what(), done.secondsToReady(), began, MIN_MILLIS + random.nextInt(MORE_MILLIS));
    }
    for (Slot slot : all) {
      if (!trial.deployment().isRunning(slot)) {
        trial.deployment().start(slot, release);
      }
    }
    for (Slot slot : all) {
      trial.deployment().awaitReady(slot);
    }
    return trial.report(trial.settle());
  }

  private record Change(String what, double secondsToReady) {}

  private Change change(Slot slot) throws Exception {
    TestDeployment deployment = trial.deployment();
    String service = slot.service().label();
    if (!deployment.isRunning(slot)) {
      deployment.start(slot, release);
      return new Change(service + ": one more", deployment.awaitReady(slot));
    }
    boolean only = deployment.running(slot.service()) == 1;
    // An ingester's files are its own: nobody else reads them while it is away.
    boolean again = random.nextBoolean() || only || slot.service() == Service.INGEST;
    boolean kill = random.nextBoolean();
    if (kill) {
      deployment.kill(slot);
    } else if (!deployment.stop(slot)) {
      System.out.println(slot.label() + " does not stop when told to");
    }
    String what = (only ? "the only " : "") + service + ": " + (kill ? "kill -9" : "SIGTERM");
    if (!again) {
      return new Change(what, 0);
    }
    deployment.start(slot, release);
    return new Change(what + ", started again", deployment.awaitReady(slot));
  }

  private static List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    for (int number = 0; number < MOST; number++) {
      slots.add(new Slot(Service.ENRICH, number));
      slots.add(new Slot(Service.STORE, number));
    }
    for (int number = 0; number < Trial.INGESTERS; number++) {
      slots.add(new Slot(Service.INGEST, number));
    }
    return slots;
  }
}
