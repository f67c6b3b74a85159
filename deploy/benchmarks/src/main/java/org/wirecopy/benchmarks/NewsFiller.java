package org.wirecopy.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/**
 * Fills a folder with files of news, some of them in two strokes, some with lines that nobody can
 * read, and remembers what must come of them.
 */
final class NewsFiller implements Runnable {
  private static final int MAX_LINES = 120;
  private static final int PER_FOLDER = 100;

  /** Of a hundred files: single items, then NDJSON, the rest packed NDJSON. */
  private static final int SINGLE = 85;

  private static final int PLAIN_LINES = 95;

  /** One line in so many is broken. */
  private static final int LINES_PER_BROKEN = 50;

  private final Path folder;
  private final int files;
  private final Random random;
  private final Semaphore allowed = new Semaphore(0);
  private final Set<String> uris = new HashSet<>();
  private final Set<String> rejections = new HashSet<>();
  private long total;

  /** What the folder must come to: URIs of articles and keys of rejections. */
  record Expected(int files, Set<String> uris, Set<String> rejections) {}

  NewsFiller(Path folder, int files, long seed) {
    this.folder = folder;
    this.files = files;
    this.random = new Random(seed);
  }

  /** Lets the filler go on to so many files in all. */
  void allow(long upTo) {
    allowed.release((int) (upTo - total));
    total = upTo;
  }

  /** To be asked when all is written. */
  Expected expected() {
    return new Expected(files, Set.copyOf(uris), Set.copyOf(rejections));
  }

  @Override
  public void run() {
    try {
      for (int number = 0; number < files; number++) {
        allowed.acquire();
        write(number);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(10));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(int number) throws IOException, InterruptedException {
    Path place = Files.createDirectories(folder.resolve("day-" + number / PER_FOLDER));
    int kind = random.nextInt(100);
    String name =
        number + (kind < SINGLE ? ".json" : kind < PLAIN_LINES ? ".ndjson" : ".ndjson.gz");
    String path = folder.relativize(place.resolve(name)).toString();
    byte[] text =
        (kind < SINGLE ? item(number, 0) : lines(number, path)).getBytes(StandardCharsets.UTF_8);
    try (OutputStream file = Files.newOutputStream(place.resolve(name));
        OutputStream out = kind < PLAIN_LINES ? file : new GZIPOutputStream(file)) {
      int half = text.length / 2;
      out.write(text, 0, half);
      if (random.nextInt(20) == 0) {
        out.flush();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
      }
      out.write(text, half, text.length - half);
    }
  }

  private String lines(int number, String path) {
    StringBuilder text = new StringBuilder();
    int lines = 1 + random.nextInt(MAX_LINES);
    for (int line = 1; line <= lines; line++) {
      if (random.nextInt(LINES_PER_BROKEN) == 0) {
        text.append("{\"uri\": broken}");
        rejections.add("news/" + path + "#" + line);
      } else {
        text.append(item(number, line));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String item(int number, int line) {
    String uri = "urn:kill:" + number + ":" + line;
    uris.add(uri);
    return "{\"uri\":\"%s\",\"bodies\":[{\"value\":\"Story %d of file %d: %s\"}]}"
        .formatted(uri, line, number, "the river rose. ".repeat(1 + random.nextInt(100)));
  }
}
