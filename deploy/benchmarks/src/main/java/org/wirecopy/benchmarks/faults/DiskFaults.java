package org.wirecopy.benchmarks.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wirecopy.benchmarks.Trees;
import org.wirecopy.benchmarks.faults.Fault.Seen;

/**
 * Disks that are full or read-only: small file systems in memory of their own, which only root may
 * mount.
 */
final class DiskFaults {
  private static final int MEGABYTES = 600;
  private static final int BLOCK = 1 << 16;

  private DiskFaults() {}

  static List<Fault> all() {
    return List.of(
        full("postgres", "Postgres"),
        full("kafka", "Kafka"),
        full("enrich-state", "the enricher's state"),
        new Fault(
            "done-read-only",
            "files that were read are to be moved to a folder that is read-only",
            Fault.BY_ITSELF + ", when it can be written",
            DiskFaults::readOnly));
  }

  private static Fault full(String folder, String of) {
    return new Fault(
        folder + "-full",
        "the disk of " + of + " is full",
        "room made; " + Fault.STARTED_AGAIN + ", where the run has ended",
        ground -> full(ground, ground.data(folder)));
  }

  /** The data directory stays on the small disk until the run has ended. */
  private static Seen full(Ground ground, Path folder) throws Exception {
    Path aside = ground.outside().resolve("aside");
    ground.stop();
    Commands.run("mv", folder.toString(), aside.toString());
    Files.createDirectory(folder);
    String options = "mode=700,size=" + MEGABYTES + "m";
    Commands.run("mount", "-t", "tmpfs", "-o", options, "faults", folder.toString());
    ground.atEnd(() -> Commands.run("umount", folder.toString()));
    Commands.run("cp", "-a", aside + "/.", folder.toString());
    Trees.delete(aside);
    ground.start();
    Path filler = folder.resolve("filler");
    fill(filler);
    Seen seen = seen(ground, filler);
    Files.delete(filler);
    // A part that gives up ends the run a moment after the others have told that it is away.
    ground.until(
        "an end, or all is well",
        () -> !ground.isRunning() || ground.clients().trouble().isEmpty());
    if (ground.isRunning()) {
      return seen;
    }
    String end = ground.untilEnded().as();
    ground.start();
    String as = seen.as().equals(end) ? end : seen.as() + "; then " + end;
    return new Seen(as, seen.afterSeconds());
  }

  /** What is freed meanwhile is filled, until somebody complains. */
  private static Seen seen(Ground ground, Path filler) throws Exception {
    StringBuilder trouble = new StringBuilder();
    Seen seen =
        ground.until(
            "trouble or an end",
            () -> {
              fill(filler);
              if (ground.isRunning()) {
                trouble.append(ground.clients().trouble());
              }
              return !ground.isRunning() || !trouble.isEmpty();
            });
    if (ground.isRunning()) {
      TimeUnit.SECONDS.sleep(2);
    }
    return ground.isRunning()
        ? new Seen(trouble.toString(), seen.afterSeconds())
        : new Seen(ground.untilEnded().as(), seen.afterSeconds());
  }

  private static void fill(Path filler) throws IOException {
    byte[] block = new byte[BLOCK];
    try (OutputStream out =
        Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      if (!String.valueOf(full.getMessage()).contains("No space left")) {
        throw full;
      }
    }
  }

  private static Seen readOnly(Ground ground) throws Exception {
    Path done = Files.createDirectories(ground.inbox().resolve("done"));
    ground.stop();
    Commands.run("mount", "-t", "tmpfs", "-o", "ro", "faults", done.toString());
    Seen seen;
    try {
      ground.startWith(Map.of("WIRECOPY_INGEST_AFTER", "move"));
      seen =
          ground.until(
              "`wirecopy_ingest_files_stuck` is above 0",
              () -> ground.clients().metric(ground.http() + 1, "wirecopy_ingest_files_stuck") > 0);
    } finally {
      Commands.run("umount", done.toString());
    }
    ground.until(
        "all are moved",
        () -> ground.clients().metric(ground.http() + 1, "wirecopy_ingest_files_stuck") == 0);
    return seen;
  }
}
