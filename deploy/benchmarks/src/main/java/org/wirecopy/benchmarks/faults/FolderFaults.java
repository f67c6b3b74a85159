package org.wirecopy.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wirecopy.benchmarks.faults.Fault.Seen;
import org.wirecopy.enrich.contract.EnrichedArticle;

/** What whoever delivers does to the folder and the files in it. */
final class FolderFaults {
  private static final long REST_SECONDS = 4;
  private static final int LARGE = 600;

  private FolderFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "inbox-gone",
            "the folder that is watched is moved away",
            "the folder put back",
            FolderFaults::gone),
        new Fault(
            "file-future",
            "a file that was changed in a year from now",
            "nothing to do: it is read as any other",
            FolderFaults::future),
        new Fault(
            "file-grows",
            "a file is written so slowly that it is read between the lines",
            "nothing to do: it is read again, and no article changes",
            FolderFaults::grows),
        new Fault(
            "file-torn",
            "a file ends within an article, and is whole later",
            "the whole file, which mends the rejection",
            FolderFaults::torn),
        new Fault(
            "file-vanishes",
            "a file of %d articles is moved away while it is read".formatted(LARGE),
            "the file put back: reading goes on",
            FolderFaults::vanishes));
  }

  private static Seen gone(Ground ground) throws Exception {
    Path elsewhere = ground.outside().resolve("elsewhere");
    Files.move(ground.inbox(), elsewhere);
    Seen seen = ground.untilTrouble();
    Files.move(elsewhere, ground.inbox());
    return seen;
  }

  private static Seen future(Ground ground) throws Exception {
    Path file = Files.writeString(ground.outside().resolve("future"), line("urn:future:", 0));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofDays(365))));
    Files.move(file, ground.inbox().resolve("future.ndjson"));
    return stored(ground, "urn:future:", 1);
  }

  private static Seen grows(Ground ground) throws Exception {
    Path file = Files.createFile(ground.inbox().resolve("grows.ndjson"));
    for (int i = 0; i < 3; i++) {
      Files.writeString(file, line("urn:grows:", i), StandardOpenOption.APPEND);
      TimeUnit.SECONDS.sleep(REST_SECONDS);
    }
    return stored(ground, "urn:grows:", 3);
  }

  private static Seen torn(Ground ground) throws Exception {
    String whole = line("urn:torn:", 0) + line("urn:torn:", 1);
    Path file = ground.inbox().resolve("torn.ndjson");
    Files.writeString(file, whole.substring(0, whole.length() - 30));
    Seen seen =
        ground.until("a rejection by ingest, `open`", () -> rejection(ground, file).equals("open"));
    Files.writeString(file, whole);
    ground.until("the rejection is mended", () -> rejection(ground, file).equals("mended"));
    stored(ground, "urn:torn:", 2);
    return new Seen(seen.as() + ", then `mended`", seen.afterSeconds());
  }

  /** How the rejection of a file stands; empty where there is none. */
  static String rejection(Ground ground, Path file) throws Exception {
    for (String state : List.of("open", "mended")) {
      String of = "/api/rejections?limit=100&state=" + state;
      if (ground
          .clients()
          .get(ground.http(), of)
          .filter(answer -> answer.body().contains(file.getFileName().toString()))
          .isPresent()) {
        return state;
      }
    }
    return "";
  }

  private static Seen vanishes(Ground ground) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < LARGE; i++) {
      lines.append(line("urn:vanishes:", i));
    }
    Path file = ground.inbox().resolve("vanishes.ndjson");
    Path elsewhere = ground.outside().resolve("vanished");
    Files.writeString(elsewhere, lines);
    Files.move(elsewhere, file);
    ground.until("half of it is read", () -> isBeingRead(ground));
    Files.move(file, elsewhere);
    Seen seen = ground.untilLogged("ingest", "vanishes.ndjson");
    TimeUnit.SECONDS.sleep(REST_SECONDS);
    Files.move(elsewhere, file);
    stored(ground, "urn:vanishes:", LARGE);
    return seen;
  }

  private static boolean isBeingRead(Ground ground) throws InterruptedException {
    return ground.clients().metric(ground.http() + 1, "wirecopy_ingest_files_reading") > 0;
  }

  /** Waits until so many articles are stored, each in its first version. */
  static Seen stored(Ground ground, String prefix, int count) throws Exception {
    Seen seen =
        ground.until(
            "nothing; %d of %d stored".formatted(count, count),
            () -> ground.clients().stored(prefix).size() == count);
    List<String> others = new ArrayList<>();
    for (EnrichedArticle article : ground.clients().stored(prefix).values()) {
      if (article.versionNumber() != 1) {
        others.add(article.article().uri() + " has version " + article.versionNumber());
      }
    }
    if (!others.isEmpty()) {
      throw new IOException(String.join(", ", others));
    }
    return seen;
  }

  /** An article in a file. */
  static String line(String prefix, int number) {
    return """
    {"uri":"%s%d","type":"text","versionCreated":"2026-01-01T00:00:00Z",\
    "bodies":[{"contentType":"text/plain","value":"Number %d of %s was told by nobody else."}]}
    """
        .formatted(prefix, number, number, prefix);
  }
}
