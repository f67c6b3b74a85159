package org.wirecopy.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.ingest.contract.ArticleUri;

/**
 * How long a file takes from the drop to its row in a running system, and how fast an archive goes
 * that is dropped beside it.
 */
final class LiveBeforeBackfill {
  private static final long LOOK_MILLIS = 50;
  private static final int MAX_LOOKS = 200;
  private static final Pattern STORED = Pattern.compile("\"stored\":(\\d+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String store;
  private final Path folder;
  private final String name;
  private final Map<String, Instant> outstanding = new LinkedHashMap<>();
  private final List<Double> seconds = new ArrayList<>();

  private LiveBeforeBackfill(String store, Path folder, String name) {
    this.store = store;
    this.folder = folder;
    this.name = name;
  }

  /**
   * Measures and prints one line.
   *
   * @param arguments address of the store, watched folder, name of the phase, drops, seconds
   *     between two of them, and, where one is to be read meanwhile, an archive with a ninjs item a
   *     line, and after how many minutes it is left
   */
  public static void main(String[] arguments) throws Exception {
    int drops = Integer.parseInt(arguments[3]);
    LiveBeforeBackfill phase =
        new LiveBeforeBackfill(arguments[0], Path.of(arguments[1]), arguments[2]);
    Duration between = Duration.ofSeconds(Long.parseLong(arguments[4]));
    if (arguments.length > 5) {
      Duration longest = Duration.ofMinutes(Long.parseLong(arguments[6]));
      phase.besideAnArchive(Path.of(arguments[5]), drops, between, longest);
    } else {
      phase.alone(drops, between);
    }
  }

  private void alone(int drops, Duration between) throws IOException, InterruptedException {
    for (int i = 0; i < drops; i++) {
      drop(i);
      while (!outstanding.isEmpty()) {
        look();
      }
      TimeUnit.SECONDS.sleep(between.toSeconds());
    }
    print("");
  }

  private void besideAnArchive(Path archive, int drops, Duration between, Duration longest)
      throws IOException, InterruptedException {
    long before = stored();
    long articles;
    try (var lines = Files.lines(archive)) {
      articles = lines.count();
    }
    Path beside = Files.copy(archive, folder.resolve(".archive.part"));
    Instant begun = Instant.now();
    Files.move(beside, folder.resolve(name + "-archive.ndjson"), StandardCopyOption.ATOMIC_MOVE);
    Instant end = begun.plus(longest);
    int dropped = 0;
    Instant nextDrop = begun.plus(between);
    long read = 0;
    double took = 0;
    while ((read < articles || !outstanding.isEmpty()) && Instant.now().isBefore(end)) {
      // While the archive is read only: what comes behind it meets an idle system.
      if (read < articles && dropped < drops && Instant.now().isAfter(nextDrop)) {
        drop(dropped++);
        nextDrop = nextDrop.plus(between);
      }
      look();
      if (read < articles) {
        read = stored() - before - seconds.size();
        took = secondsSince(begun);
      }
    }
    print(
        String.format(
            Locale.ROOT,
            "%d of an archive of %d: %.0f s, %.0f a second",
            read,
            articles,
            took,
            read / took));
  }

  private void drop(int number) throws IOException {
    String uri = "urn:live-before-backfill:%s:%d".formatted(name, number);
    Path file = folder.resolve(".drop.part");
    Files.writeString(
        file,
        "{\"uri\":\"%s\",\"title\":\"Drop %d\",\"bodies\":[{\"value\":\"The river Elbe rose again in Dresden on Monday, report number %d of %s said.\"}]}"
            .formatted(uri, number, number, name));
    outstanding.put(uri, Instant.now());
    Files.move(
        file, folder.resolve("%s-%d.json".formatted(name, number)), StandardCopyOption.ATOMIC_MOVE);
  }

  private void look() throws IOException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    for (Map.Entry<String, Instant> one : Map.copyOf(outstanding).entrySet()) {
      if (get("/api/articles/" + ArticleUri.id(one.getKey())).statusCode() == 200) {
        seconds.add(secondsSince(one.getValue()));
        outstanding.remove(one.getKey());
      }
    }
  }

  private long stored() throws IOException, InterruptedException {
    String answer = "";
    // A store that has too much to do says so instead.
    for (int i = 0; i < MAX_LOOKS; i++) {
      answer = get("/api/balance").body();
      Matcher found = STORED.matcher(answer);
      if (found.find()) {
        return Long.parseLong(found.group(1));
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    throw new IOException("the balance has no number of articles stored: " + answer);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(store + path)).build(), BodyHandlers.ofString());
  }

  private static double secondsSince(Instant begun) {
    return Duration.between(begun, Instant.now()).toMillis() / 1e3;
  }

  private void print(String archive) {
    List<Double> sorted = seconds.stream().sorted().toList();
    String drops =
        sorted.isEmpty()
            ? "none stored"
            : String.format(
                Locale.ROOT,
                "%d drops stored, seconds to the row: median %.1f, p95 %.1f, worst %.1f",
                sorted.size(),
                sorted.get((sorted.size() - 1) / 2),
                sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1),
                sorted.get(sorted.size() - 1));
    System.out.printf("%-24s %s, %d not yet; %s%n", name, drops, outstanding.size(), archive);
  }
}
