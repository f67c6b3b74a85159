package org.wirecopy.benchmarks.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long an article waited at most that was dropped after a change and before the next one, by
 * kind of change, next to the times in which nothing was changed.
 */
final class Pauses {
  private final List<Window> windows = new ArrayList<>();

  private record Window(String change, double secondsToReady, long from, long to) {}

  private record Waits(List<Double> ready, List<Double> topic, List<Double> store) {
    Waits() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Notes a change. */
  void add(String change, double secondsToReady, long from, long to) {
    windows.add(new Window(change, secondsToReady, from, to));
    System.out.printf(Locale.ROOT, "%-40s ready after %5.1f s%n", change, secondsToReady);
  }

  /** To be called when all articles have arrived. */
  void print(List<ArticleFeeder.Item> items, Progress progress) {
    Map<String, Waits> waits = new TreeMap<>();
    for (Window window : windows) {
      Waits of = waits.computeIfAbsent(window.change(), none -> new Waits());
      of.ready().add(window.secondsToReady());
      of.topic().add(progress.maxToTopic(items, window.from(), window.to()));
      of.store().add(progress.maxToStore(items, window.from(), window.to()));
    }
    System.out.println(
        "change, times; median and longest, in seconds: ready again; longest wait of an article to"
            + " articles.enriched; to the store");
    waits.forEach(
        (change, of) ->
            System.out.printf(
                Locale.ROOT,
                "%-40s %3d   %s   %s   %s%n",
                change,
                of.topic().size(),
                text(of.ready()),
                text(of.topic()),
                text(of.store())));
  }

  private static String text(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return String.format(
        Locale.ROOT, "%6.1f %6.1f", sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
  }
}
