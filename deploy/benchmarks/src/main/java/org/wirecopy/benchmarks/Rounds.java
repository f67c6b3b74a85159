package org.wirecopy.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Runs a baseline and what is measured in turn, and prints the rates and their medians. */
public final class Rounds {
  /** Something to be timed. */
  public interface Work {
    void run() throws Exception;
  }

  /** What one round compares; whatever it prepares is not timed. */
  public interface Round {
    Pair prepare(int round) throws Exception;
  }

  /** Two ways of handling the same things. */
  public record Pair(Work baseline, Work measured) {}

  private Rounds() {}

  /**
   * Measures and prints. The first round warms up and does not count.
   *
   * @param things how many a round handles
   */
  public static void compare(
      String baseline, String measured, int things, int rounds, Round preparation)
      throws Exception {
    double[] base = new double[rounds];
    double[] rate = new double[rounds];
    double[] ratio = new double[rounds];
    System.out.printf("%-8s %18s %18s %8s%n", "round", baseline, measured, "ratio");
    for (int round = 0; round <= rounds; round++) {
      Pair pair = preparation.prepare(round);
      double baseRate = things / seconds(pair.baseline());
      double measuredRate = things / seconds(pair.measured());
      if (round > 0) {
        base[round - 1] = baseRate;
        rate[round - 1] = measuredRate;
        ratio[round - 1] = measuredRate / baseRate;
        print(Integer.toString(round), baseRate, measuredRate, measuredRate / baseRate);
      }
    }
    print("median", median(base), median(rate), median(ratio));
  }

  private static void print(String round, double base, double rate, double ratio) {
    System.out.printf(Locale.ROOT, "%-8s %18.0f %18.0f %8.2f%n", round, base, rate, ratio);
  }

  public static double seconds(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
