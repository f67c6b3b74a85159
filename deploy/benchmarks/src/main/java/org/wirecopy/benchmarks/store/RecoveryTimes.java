package org.wirecopy.benchmarks.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How soon rows are written again after disturbances of each kind. */
final class RecoveryTimes {
  private final Map<String, List<Recovery>> all = new LinkedHashMap<>();

  /**
   * One disturbance.
   *
   * @param open whether the store had written rows that were not committed
   * @param seconds from its end, or the start of the new process, until rows were committed again
   */
  private record Recovery(boolean open, double seconds) {}

  void add(String disturbance, boolean open, double seconds) {
    all.computeIfAbsent(disturbance, none -> new ArrayList<>()).add(new Recovery(open, seconds));
  }

  /** A table for people. */
  void print() {
    System.out.println(
        "| disturbance | times | in an open transaction | goes on after, median | longest |");
    System.out.println("|---|---|---|---|---|");
    all.forEach(
        (disturbance, recoveries) -> {
          double[] after = recoveries.stream().mapToDouble(Recovery::seconds).sorted().toArray();
          System.out.printf(
              Locale.ROOT,
              "| %s | %d | %d | %.1f s | %.1f s |%n",
              disturbance,
              after.length,
              recoveries.stream().filter(Recovery::open).count(),
              after[after.length / 2],
              after[after.length - 1]);
        });
  }
}
