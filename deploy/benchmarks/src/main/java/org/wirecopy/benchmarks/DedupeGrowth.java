package org.wirecopy.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.wirecopy.enrich.dedupe.DuplicateFinder;
import org.wirecopy.enrich.dedupe.ExactKey;
import org.wirecopy.enrich.dedupe.TextSketch;
import org.wirecopy.enrich.topology.DuplicateStoreAlone;

/**
 * How the lane's memory grows: bytes on disk, reads and processor time an article over the last
 * tenth before each size, without Kafka; beside it the time to make the sketch, which is done
 * before the lane and in parallel.
 */
final class DedupeGrowth {
  /** The service's own default. */
  private static final String MEMORY_MIB = "32";

  private DedupeGrowth() {}

  /**
   * Prints a row for each size.
   *
   * @param arguments sizes in articles, ascending (10,000 30,000 100,000 300,000 1,000,000)
   */
  public static void main(String[] arguments) throws IOException {
    int[] sizes =
        arguments.length > 0
            ? Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()
            : new int[] {10_000, 30_000, 100_000, 300_000, 1_000_000};
    long memoryBytes = Long.parseLong(System.getenv().getOrDefault("MEMORY_MIB", MEMORY_MIB)) << 20;
    Path state = Files.createTempDirectory("copy-growth");
    try (DuplicateStoreAlone memory =
        new DuplicateStoreAlone(state, memoryBytes, CountedStores.class)) {
      System.out.printf(
          "%9s %8s %12s %14s %8s %10s%n",
          "articles", "reads", "block reads", "bytes on disk", "lane us", "sketch us");
      SyntheticNews news = new SyntheticNews(1);
      int made = 0;
      for (int size : sizes) {
        for (; made < size - size / 10; made++) {
          arrive(memory.finder(), made, news.next());
        }
        row(memory, state, news, made, size);
        made = size;
      }
    } finally {
      Trees.delete(state);
    }
  }

  private static void row(
      DuplicateStoreAlone memory, Path state, SyntheticNews news, int from, int to)
      throws IOException {
    long reads = CountedStores.keysRead();
    long blocks = CountedStores.blocksRead();
    long nanos = 0;
    long sketching = 0;
    for (int number = from; number < to; number++) {
      String text = news.next();
      sketching -= cpu();
      TextSketch.of(text);
      sketching += cpu();
      nanos += arrive(memory.finder(), number, text);
    }
    double articles = to - from;
    reads = CountedStores.keysRead() - reads;
    blocks = CountedStores.blocksRead() - blocks;
    memory.flush();
    System.out.printf(
        Locale.ROOT,
        "%9d %8.1f %12.1f %14d %8.0f %10.0f%n",
        to,
        reads / articles,
        blocks / articles,
        Trees.bytes(state, "") / to,
        nanos / 1e3 / articles,
        sketching / 1e3 / articles);
    System.out.flush();
  }

  /** Nanoseconds of processor time that the lane takes for it. */
  private static long arrive(DuplicateFinder finder, long number, String text) {
    String uri = "https://outlet-%d.example/news/2026/story-%d.html".formatted(number % 50, number);
    String key = ExactKey.of(text);
    TextSketch sketch = TextSketch.of(text);
    long began = cpu();
    finder.arrive(new DuplicateFinder.Arrival(number, uri, key, sketch, 0, true));
    return cpu() - began;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
