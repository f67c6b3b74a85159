package org.wirecopy.benchmarks.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wirecopy.benchmarks.SyntheticNews;

/**
 * Drops files into the folder for as long as it is told to, whatever happens to those who read
 * them, and remembers what must come of them. Of some articles a second version follows later.
 */
final class Load {
  private static final long BETWEEN_MILLIS = 1_000;
  private static final int A_FILE = 2;
  private static final int UPDATED_EVERY = 5;
  private static final int FILES_LATER = 12;
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Path outside;
  private final String prefix;
  private final SyntheticNews news;
  private final List<Article> articles = new ArrayList<>();
  private final Thread dropping = new Thread(this::run, "load");
  private volatile boolean stopped;

  /**
   * An article as it was dropped.
   *
   * @param version how often its URI has been dropped, this time included
   * @param mark how its text begins; no other's does
   */
  record Article(String uri, int version, String mark) {}

  /**
   * Nothing is dropped before {@link #start()}.
   *
   * @param outside a folder on the same file system, where files are written
   * @param name of the load; no two of a run have the same
   */
  Load(Path folder, Path outside, String name, long seed) {
    this.folder = folder;
    this.outside = outside;
    this.prefix = "urn:load:" + name + ":";
    this.news = new SyntheticNews(seed);
    dropping.setDaemon(true);
  }

  void start() {
    dropping.start();
  }

  /** What all its URIs begin with. */
  String prefix() {
    return prefix;
  }

  /** The newest of each URI that has been dropped so far. */
  synchronized Map<String, Article> newest() {
    Map<String, Article> newest = new LinkedHashMap<>();
    articles.forEach(article -> newest.put(article.uri(), article));
    return newest;
  }

  private void run() {
    try {
      for (int file = 0; !stopped; file++) {
        List<Article> next = next(file);
        Path written = Files.write(outside.resolve("dropping"), lines(next));
        if (isDropped(written, prefix.replace(':', '-') + file + ".ndjson")) {
          synchronized (this) {
            articles.addAll(next);
          }
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
      }
    } catch (IOException e) {
      throw new IllegalStateException("nothing can be dropped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whoever delivers tries again until the folder takes the file. */
  private boolean isDropped(Path written, String name) throws InterruptedException {
    while (!stopped) {
      try {
        Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return true;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
      }
    }
    return false;
  }

  private List<Article> next(int file) {
    List<Article> next = new ArrayList<>();
    for (int i = 0; i < A_FILE; i++) {
      next.add(article(file * A_FILE + i, 1));
    }
    int earlier = file - FILES_LATER;
    if (earlier >= 0 && earlier % UPDATED_EVERY == 0) {
      next.add(article(earlier * A_FILE, 2));
    }
    return next;
  }

  private Article article(int number, int version) {
    return new Article(
        prefix + number,
        version,
        "Report %s%d in version %d.".formatted(prefix.replace(':', ' '), number, version));
  }

  private List<String> lines(List<Article> of) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Article article : of) {
      Map<String, Object> ninjs = new LinkedHashMap<>();
      ninjs.put("uri", article.uri());
      ninjs.put("type", "text");
      ninjs.put("versionCreated", FIRST.plusSeconds(articles.size() + lines.size()).toString());
      ninjs.put(
          "bodies",
          List.of(
              Map.of("contentType", "text/plain", "value", article.mark() + "\n" + news.next())));
      lines.add(JSON.writeValueAsString(ninjs));
    }
    return lines;
  }

  /** Ends it; what is being dropped is dropped, or never was. */
  void stop() throws InterruptedException {
    stopped = true;
    dropping.join();
  }
}
