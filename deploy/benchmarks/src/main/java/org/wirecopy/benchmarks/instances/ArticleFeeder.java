package org.wirecopy.benchmarks.instances;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Drops files into the folder at an even rate until it is told to stop, and remembers what must
 * come of them: stories with duplicates, reports in several versions, and articles that are to be
 * taken down.
 */
final class ArticleFeeder implements Runnable {
  private static final int MAX_A_FILE = 4;
  private static final int PER_FOLDER = 200;
  private static final int ONE_IN_IS_A_REPORT = 10;
  private static final int ONE_IN_IS_NEVER_TO_STAY = 40;
  private static final int REPORTS = 40;
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final double articlesPerSecond;
  private final Random random;
  private final Stories stories;
  private final List<Item> items = new ArrayList<>();
  private volatile boolean stopped;

  /**
   * An article as it was dropped.
   *
   * @param doomed whether it is to be taken down
   * @param dropped {@link System#nanoTime} shortly before its file was written
   */
  record Item(String uri, Instant created, String text, boolean doomed, long dropped) {
    /** Whether nothing else has its URI, so that the first record of it is this one. */
    boolean isUnique() {
      return uri.startsWith("urn:story:");
    }
  }

  ArticleFeeder(Path folder, double articlesPerSecond, long seed) {
    this.folder = folder;
    this.articlesPerSecond = articlesPerSecond;
    this.random = new Random(seed);
    this.stories = new Stories(random);
  }

  /** All that has been dropped so far, in its order. */
  synchronized List<Item> items() {
    return List.copyOf(items);
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    try {
      long began = System.nanoTime();
      for (int file = 0; !stopped; file++) {
        int count = 1 + random.nextInt(MAX_A_FILE);
        write(file, count);
        double due = items().size() / articlesPerSecond;
        double ahead = due - (System.nanoTime() - began) / 1e9;
        TimeUnit.MILLISECONDS.sleep((long) (Math.max(0, ahead) * 1000));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(int file, int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      Item item = next();
      synchronized (this) {
        items.add(item);
      }
      lines.append(json(item)).append('\n');
    }
    Path place = Files.createDirectories(folder.resolve("part-" + file / PER_FOLDER));
    Files.writeString(place.resolve(file + ".ndjson"), lines);
  }

  private Item next() {
    int number = items.size();
    Instant created = FIRST.plusSeconds(number);
    if (random.nextInt(ONE_IN_IS_NEVER_TO_STAY) == 0) {
      return new Item(
          "urn:doomed:" + number, created, stories.unrelated(), true, System.nanoTime());
    }
    if (random.nextInt(ONE_IN_IS_A_REPORT) == 0) {
      String uri = "urn:report:" + random.nextInt(REPORTS);
      return new Item(uri, created, stories.unrelated(), false, System.nanoTime());
    }
    return new Item("urn:story:" + number, created, stories.next(), false, System.nanoTime());
  }

  private static String json(Item item) throws IOException {
    Map<String, Object> ninjs = new LinkedHashMap<>();
    ninjs.put("uri", item.uri());
    ninjs.put("type", "text");
    ninjs.put("versionCreated", item.created().toString());
    ninjs.put("bodies", List.of(Map.of("contentType", "text/plain", "value", item.text())));
    return JSON.writeValueAsString(ninjs);
  }
}
