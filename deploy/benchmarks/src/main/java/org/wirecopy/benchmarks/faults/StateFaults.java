package org.wirecopy.benchmarks.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wirecopy.benchmarks.Trees;
import org.wirecopy.benchmarks.faults.Fault.Seen;

/** Folders of the data directory that are damaged or gone when the run starts again. */
final class StateFaults {
  private static final String RESTORED = "by itself: restored from the changelogs";

  private StateFaults() {}

  static List<Fault> all() {
    return List.of(
        damaged("state-current", "RocksDB's `CURRENT` files are cut", "CURRENT", StateFaults::cut),
        damaged(
            "state-tables", "bytes flipped in every table of RocksDB", ".sst", StateFaults::flip),
        damaged(
            "state-checkpoint",
            "the checkpoints hold garbage",
            ".checkpoint",
            file -> Files.writeString(file, "no checkpoint")),
        new Fault(
            "state-deleted",
            "the enricher's state is deleted",
            RESTORED,
            ground -> {
              ground.stop();
              Trees.delete(ground.data("enrich-state"));
              return restored(ground);
            }),
        new Fault(
            "state-memory",
            "what the enricher knows of the topics, `topics.json`, is cut",
            "the file deleted, as the log says; " + Fault.STARTED_AGAIN,
            StateFaults::memory),
        new Fault(
                "kafka-deleted",
                "the Kafka folder is deleted alone",
                "the run started with `--topics-replaced read-again`",
                StateFaults::kafkaDeleted)
            .withReadingAgain(),
        new Fault(
            "postgres-deleted",
            "the Postgres folder is deleted alone",
            "by itself: the store is filled from the topics",
            ground -> {
              ground.stop();
              Trees.delete(ground.data("postgres"));
              Seen seen = ground.startUntil("Ctrl-C stops all");
              return new Seen("nothing, but that the store fills", seen.afterSeconds());
            }));
  }

  @FunctionalInterface
  private interface Damage {
    void to(Path file) throws IOException;
  }

  private static Fault damaged(String name, String done, String files, Damage damage) {
    return new Fault(
        name,
        done,
        RESTORED,
        ground -> {
          ground.stop();
          int count = 0;
          try (Stream<Path> all = Files.walk(ground.data("enrich-state"))) {
            for (Path file : all.filter(each -> each.toString().endsWith(files)).toList()) {
              damage.to(file);
              count++;
            }
          }
          if (count == 0) {
            throw new IOException("the state has no " + files);
          }
          return restored(ground);
        });
  }

  private static Seen restored(Ground ground) throws Exception {
    Seen seen = ground.startUntil("Ctrl-C stops all");
    boolean told = ground.isLogged("enrich", "state is damaged");
    return new Seen(
        told ? "the enricher logs that its state is damaged" : "nothing, but a longer start",
        seen.afterSeconds());
  }

  private static void cut(Path file) throws IOException {
    Files.writeString(file, "MANIF");
  }

  private static void flip(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (long at = 0; at < bytes.length(); at += Math.max(1, bytes.length() / 64)) {
        bytes.seek(at);
        int was = bytes.read();
        bytes.seek(at);
        bytes.write(was ^ 0xFF);
      }
    }
  }

  private static Seen memory(Ground ground) throws Exception {
    ground.stop();
    Path file = ground.data("enrich-state").resolve("topics.json");
    Files.writeString(file, Files.readString(file).substring(0, 40), StandardCharsets.UTF_8);
    long began = System.nanoTime();
    Ground.Ended ended = ground.tried();
    double seconds = (System.nanoTime() - began) / 1e9;
    if (ended.code() != 1) {
      throw new IOException("it ended with %d: %s".formatted(ended.code(), ended.said()));
    }
    Files.delete(file);
    ground.start();
    return new Seen("the run ends with 1, the enricher's log names the file", seconds);
  }

  private static Seen kafkaDeleted(Ground ground) throws Exception {
    ground.stop();
    Trees.delete(ground.data("kafka"));
    Seen seen = ground.startUntil(" is blocked: ");
    ground.stop();
    ground.start("--topics-replaced", "read-again");
    return new Seen("`store is blocked: ... was deleted and made anew`", seen.afterSeconds());
  }
}
