package org.wirecopy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.kafka.TopicCreation;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;

/**
 * Kills the real ingest service in the middle of a crawl of some gigabytes, packed record by record
 * as crawlers do, and measures how long a restart takes to go on; then checks that every page is
 * there once.
 */
final class ResumedWarc {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int IMAGE_BYTES = 1 << 20;
  private static final int PARAGRAPHS = 40;
  private static final int WORDS = 80;

  private ResumedWarc() {}

  /**
   * Measures and prints.
   *
   * @param arguments {@code quarkus-run.jar} of the ingest service, number of pages (2,100), each
   *     with an image of 1 MiB
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    Path jar = Path.of(arguments[0]);
    int pages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_100;
    boolean whole;
    Path data = Files.createTempDirectory("resumed-warc");
    try (EmbeddedKafka kafka =
        EmbeddedKafka.start(data.resolve("kafka"), FreePort.find(), Durability.THROWN_AWAY)) {
      new TopicCreation((short) 1, Map.of())
          .create(Ingester.kafka(kafka.bootstrapServers(), "any"), IngestTopics.ALL);
      Path folder = Files.createDirectory(data.resolve("inbox"));
      write(folder.resolve("crawl.warc.gz"), pages);
      System.out.printf(
          "%d pages in %.2f GB%n", pages, Files.size(folder.resolve("crawl.warc.gz")) / 1e9);
      whole = run(jar, data, folder, kafka.bootstrapServers(), pages);
    } finally {
      Trees.delete(data);
    }
    System.exit(whole ? 0 : 1);
  }

  /** Whether every page is there once. */
  private static boolean run(Path jar, Path data, Path folder, String kafka, int pages)
      throws Exception {
    long began = System.nanoTime();
    IngestProcess killed = start(jar, data, folder, kafka);
    killed.await(status -> published(status) >= pages / 2, LONGEST);
    killed.kill();
    System.out.printf("read half of it in:                   %8.1f s%n", since(began));
    began = System.nanoTime();
    IngestProcess service = start(jar, data, folder, kafka);
    try {
      service.await(status -> status.path("firstScanDone").asBoolean(), LONGEST);
      System.out.printf("restart until the ledger is known:    %8.1f s%n", since(began));
      long committed = published(service.status().orElseThrow());
      service.await(status -> published(status) > committed, LONGEST);
      System.out.printf("and until the next pages are out:     %8.1f s%n", since(began));
      System.out.printf("committed before and not read again:  %8d pages%n", committed);
      service.await(status -> status.path("files").path("done").asInt() == 1, LONGEST);
      System.out.printf("and until all is read:                %8.1f s%n", since(began));
      System.out.printf("heap when idle, of 256 MiB at most:   %8d MiB%n", service.liveHeapMiB());
    } finally {
      service.stop();
    }
    Map<String, Integer> uris = new HashMap<>();
    for (ConsumerRecord<String, byte[]> article :
        new CommittedTopics(kafka).all(IngestTopics.ARTICLES_INGESTED.name())) {
      uris.merge(article.key(), 1, Integer::sum);
    }
    long once = uris.values().stream().filter(count -> count == 1).count();
    System.out.printf("pages committed exactly once:         %8d of %d%n", once, pages);
    return once == pages && uris.size() == pages;
  }

  private static long published(JsonNode status) {
    return status.path("counts").path("published").asLong();
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static IngestProcess start(Path jar, Path data, Path folder, String kafka)
      throws IOException {
    return IngestProcess.start(jar, data.resolve("service.log"), "256m", kafka, folder, Map.of());
  }

  private static void write(Path warc, int pages) throws IOException {
    Random random = new Random(1);
    byte[] image = new byte[IMAGE_BYTES];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(warc), 1 << 20)) {
      for (int number = 0; number < pages; number++) {
        String uri = "http://example.org/" + number;
        record(out, uri, "text/html; charset=utf-8", page(random, uri), Deflater.BEST_SPEED);
        random.nextBytes(image);
        record(out, uri + ".jpg", "image/jpeg", image, Deflater.NO_COMPRESSION);
      }
    }
  }

  private static byte[] page(Random random, String uri) {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html><html><head><title>The river</title></head><body>")
            .append("<article><h1>The river at ")
            .append(uri)
            .append("</h1>");
    for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
      html.append("<p>The river rose");
      for (int word = 0; word < WORDS; word++) {
        html.append(word % 10 == 9 ? ", " : " ")
            .append(Integer.toString(random.nextInt(46_656), 36));
      }
      html.append(".</p>");
    }
    return html.append("</article></body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void record(OutputStream out, String uri, String type, byte[] body, int level)
      throws IOException {
    byte[] http =
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(type, body.length)
            .getBytes(StandardCharsets.US_ASCII);
    String warc =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Target-URI: " + uri,
            "WARC-Date: 2024-01-01T00:00:00Z",
            "WARC-Record-ID: <urn:uuid:%s>"
                .formatted(UUID.nameUUIDFromBytes(uri.getBytes(StandardCharsets.US_ASCII))),
            "Content-Type: application/http; msgtype=response",
            "Content-Length: " + (http.length + body.length),
            "",
            "");
    GZIPOutputStream member =
        new GZIPOutputStream(out, 1 << 16) {
          {
            def.setLevel(level);
          }
        };
    member.write(warc.getBytes(StandardCharsets.US_ASCII));
    member.write(http);
    member.write(body);
    member.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    member.finish();
  }
}
