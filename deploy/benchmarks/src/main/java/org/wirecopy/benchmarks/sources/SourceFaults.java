package org.wirecopy.benchmarks.sources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Thirty days of 200 made-up sources with 60 injected faults: how many are noticed within three
 * expected gaps, and how often an alarm comes without cause; next to one limit of a day for all.
 */
public final class SourceFaults {
  private static final int SOURCES = 200;
  private static final Map<Replay.Fault, Integer> FAULTS =
      new EnumMap<>(
          Map.of(Replay.Fault.SILENCE, 30, Replay.Fault.LOST_LANGUAGE, 15, Replay.Fault.HALF, 15));

  /** Of the slowest source of which half can be noticed within a month. */
  private static final double MIN_PER_WEEK_OF_HALF = 50;

  private SourceFaults() {}

  /**
   * Prints the tables.
   *
   * @param args seed; days of history before the month
   */
  public static void main(String[] args) {
    long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
    int historyDays = args.length > 1 ? Integer.parseInt(args[1]) : 28;
    List<Replay.Fault> faults = new ArrayList<>();
    FAULTS.forEach((fault, count) -> faults.addAll(Collections.nCopies(count, fault)));
    while (faults.size() < SOURCES) {
      faults.add(Replay.Fault.NONE);
    }
    Random random = new Random(seed);
    Table learned = new Table();
    Table fixed = new Table();
    for (Replay.Fault fault : faults) {
      Replay replay = new Replay(random, source(random, fault), fault, historyDays);
      learned.add(fault, replay.learned());
      fixed.add(fault, replay.fixed());
    }
    System.out.printf(
        "%d sources, %d days after %d of history, seed %d%n",
        SOURCES, Replay.DAYS, historyDays, seed);
    learned.print("by the learned rhythm");
    fixed.print("by one limit of a day (baseline)");
  }

  private static MadeUpSource source(Random random, Replay.Fault fault) {
    MadeUpSource source = new MadeUpSource(random);
    while ((fault == Replay.Fault.LOST_LANGUAGE && source.languages.length == 1)
        || (fault == Replay.Fault.HALF && source.perWeek < MIN_PER_WEEK_OF_HALF)) {
      source = new MadeUpSource(random);
    }
    return source;
  }

  private static final class Table {
    private final Map<Replay.Fault, List<Replay.Outcome>> outcomes =
        new EnumMap<>(Replay.Fault.class);

    void add(Replay.Fault fault, Replay.Outcome outcome) {
      outcomes.computeIfAbsent(fault, any -> new ArrayList<>()).add(outcome);
    }

    void print(String method) {
      System.out.printf("%n%s%n", method);
      FAULTS.keySet().forEach(fault -> print(fault, outcomes.get(fault)));
      List<Replay.Outcome> all = outcomes.values().stream().flatMap(List::stream).toList();
      System.out.printf(
          "  false alarms: %d; sources with more than one: %d; most of one source: %d%n",
          all.stream().mapToInt(Replay.Outcome::falseAlarms).sum(),
          all.stream().filter(outcome -> outcome.falseAlarms() > 1).count(),
          all.stream().mapToInt(Replay.Outcome::falseAlarms).max().orElse(0));
    }

    private static void print(Replay.Fault fault, List<Replay.Outcome> outcomes) {
      List<Duration> delays =
          outcomes.stream()
              .filter(outcome -> outcome.delay() != null)
              .map(Replay.Outcome::delay)
              .sorted()
              .toList();
      System.out.printf(
          "  %-14s noticed %2d of %d, %2d in time; median delay %.1f h%n",
          fault.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          delays.size(),
          outcomes.size(),
          outcomes.stream().filter(Replay.Outcome::inTime).count(),
          delays.isEmpty() ? Double.NaN : delays.get(delays.size() / 2).toMinutes() / 60.0);
    }
  }
}
