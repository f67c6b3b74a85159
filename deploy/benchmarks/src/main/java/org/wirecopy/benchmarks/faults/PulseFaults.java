package org.wirecopy.benchmarks.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.wirecopy.benchmarks.QuietLog;
import org.wirecopy.benchmarks.Trees;

/**
 * Stops the stages of local runs in any order at random moments, and prints how soon the pulse told
 * and how soon pulses arrived again: each by itself, then by stage.
 */
final class PulseFaults {
  private final Queue<Stoppage> due = new ConcurrentLinkedQueue<>();
  private final List<PulseRound.Told> told = new ArrayList<>();

  private PulseFaults() {}

  /**
   * The exit code is 1 if a stoppage is not told, or something is told though there is none.
   *
   * @param arguments root of the built project, rounds in which each stage is stopped once, seed,
   *     and how many local runs there are at a time
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    Path home = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    int runs = Integer.parseInt(arguments[3]);
    Path work = Files.createTempDirectory("pulse-faults");
    PulseFaults faults = new PulseFaults();
    faults.shuffle(rounds, seed);
    boolean all;
    try {
      all = faults.run(home, work, runs, seed);
    } finally {
      Trees.delete(work);
    }
    System.exit(all ? 0 : 1);
  }

  private void shuffle(int rounds, long seed) {
    RandomGenerator random = random(seed);
    List<Stoppage> all = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      all.addAll(Stoppage.all());
    }
    while (!all.isEmpty()) {
      due.add(all.remove(random.nextInt(all.size())));
    }
  }

  private boolean run(Path home, Path work, int runs, long seed) throws Exception {
    System.out.printf("%-32s %9s  %-10s %s%n", "fault", "told (s)", "as", "arriving again (s)");
    List<Ground> grounds = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(runs);
    try {
      List<Future<?>> working = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        Ground ground =
            new Ground(home, Files.createDirectory(work.resolve("run-" + run)), Map.of());
        grounds.add(ground);
        ground.start();
        RandomGenerator random = random(seed + run + 1);
        working.add(
            threads.submit(
                () -> {
                  stop(new PulseRound(ground, random));
                  return null;
                }));
      }
      for (Future<?> each : working) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
      for (Ground ground : grounds) {
        ground.end();
      }
      StoppageTable.print(told);
    }
    return told.stream().allMatch(PulseRound.Told::isRight);
  }

  private void stop(PulseRound round) throws Exception {
    for (Stoppage next = due.poll(); next != null; next = due.poll()) {
      PulseRound.Told one = round.of(next);
      synchronized (told) {
        told.add(one);
        System.out.printf(
            Locale.ROOT,
            "%-32s %9.1f  %-10s %.1f%n",
            one.stoppage().name(),
            one.seconds(),
            one.as(),
            one.againSeconds());
      }
    }
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
