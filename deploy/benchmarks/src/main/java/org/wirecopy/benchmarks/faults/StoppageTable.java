package org.wirecopy.benchmarks.faults;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.wirecopy.benchmarks.faults.PulseRound.Told;

/** The rows that stand in README.md: how soon stoppages were told, by stage and in all. */
final class StoppageTable {
  private StoppageTable() {}

  static void print(List<Told> told) {
    System.out.println(
        "| fault | times | told after: median, 95th percentile, longest | arriving again after: median, longest |");
    System.out.println("|---|---|---|---|");
    for (Stoppage stoppage : Stoppage.all()) {
      List<Told> those =
          told.stream().filter(one -> one.stoppage().name().equals(stoppage.name())).toList();
      if (stoppage.isNone()) {
        long wrong = those.stream().filter(one -> !one.isRight()).count();
        System.out.printf("| none | %d | told %d times | |%n", those.size(), wrong);
      } else {
        row(stoppage.name(), those);
      }
    }
    row("all", told.stream().filter(one -> !one.stoppage().isNone()).toList());
  }

  private static void row(String name, List<Told> those) {
    if (those.isEmpty()) {
      return;
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f, %.1f, %.1f | %.1f, %.1f |%n",
        name,
        those.size(),
        share(those, 0.5, Told::seconds),
        share(those, 0.95, Told::seconds),
        share(those, 1, Told::seconds),
        share(those, 0.5, Told::againSeconds),
        share(those, 1, Told::againSeconds));
  }

  /** The least value that so many are not above. */
  private static double share(List<Told> those, double share, ToDoubleFunction<Told> of) {
    double[] sorted = those.stream().mapToDouble(of).sorted().toArray();
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
