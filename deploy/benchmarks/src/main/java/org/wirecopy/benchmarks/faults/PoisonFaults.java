package org.wirecopy.benchmarks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.wirecopy.benchmarks.faults.Fault.Deed;
import org.wirecopy.benchmarks.faults.Fault.Seen;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.IngestTopics;

/** Records that no service of ours wrote, on the topics of ours. */
final class PoisonFaults {
  private static final String INGESTED = IngestTopics.ARTICLES_INGESTED.name();
  private static final String ENRICHED = EnrichTopics.ARTICLES_ENRICHED.name();
  private static final String LANE = "wirecopy-enrich-lane-repartition";
  private static final String REJECTED = "nothing to do: it is rejected and in no sum";

  /** Of 8 MiB, the frame around the record takes some. */
  private static final int ALMOST_8_MIB = (8 << 20) - 1024;

  private static final int DEPTH = 10_000;

  /** A half of a surrogate pair, as Java's old encoding writes it. */
  private static final byte[] LONE_SURROGATE = {
    'u', 'r', 'n', ':', 'x', ':', (byte) 0xED, (byte) 0xA0, (byte) 0xBD
  };

  private PoisonFaults() {}

  static List<Fault> all() {
    return List.of(
        rejected("poison-json", "broken JSON", INGESTED, "urn:poison:json", "{\"article\":{\"ur"),
        new Fault(
            "poison-key",
            "an article under another's URI on `articles.ingested`",
            REJECTED,
            rejection(
                INGESTED, bytes("urn:poison:key"), article("urn:poison:other", ""), "enrich")),
        new Fault(
            "poison-keyless",
            "an article without a key on `articles.ingested`",
            "nothing to do: it is not there",
            PoisonFaults::keyless),
        new Fault(
            "poison-surrogate",
            "half a surrogate pair in key and URI on `articles.ingested`",
            REJECTED,
            rejection(INGESTED, LONE_SURROGATE, article("urn:x:\\ud83d", ""), "enrich")),
        new Fault(
            "poison-depth",
            "JSON %,d levels deep in an unknown field on `articles.ingested`".formatted(DEPTH),
            REJECTED,
            rejection(
                INGESTED,
                bytes("urn:poison:depth"),
                article("urn:poison:depth", ",\"more\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH)),
                "enrich")),
        rejected(
            "poison-8-mib",
            "8 MiB of no JSON",
            INGESTED,
            "urn:poison:8-mib",
            "x".repeat(ALMOST_8_MIB)),
        new Fault(
            "poison-null",
            "no value and no headers, under a URI that nobody knows, on `articles.ingested`",
            "nothing to do: it is the takedown of nothing",
            PoisonFaults::takedown),
        new Fault(
                "poison-valid",
                "an article of a stranger on `articles.ingested`, without any header",
                "written off when nothing is under way: `accept` to the store",
                PoisonFaults::stranger)
            .withWriteOff(),
        rejected(
            "poison-lane", "no article, in the enricher's own lane", LANE, "urn:poison:lane", "x"),
        rejected(
            "poison-enriched", "broken JSON", ENRICHED, "urn:poison:enriched", "{\"article\":"),
        rejected(
            "poison-rejected",
            "broken JSON",
            IngestTopics.ARTICLES_REJECTED.name(),
            "urn:poison:rejected",
            "[1"),
        new Fault(
            "poison-files",
            "broken JSON under the key of a file on `ingest.files`, then ingest killed",
            REJECTED + "; " + Fault.STARTED_AGAIN,
            PoisonFaults::receipt),
        new Fault(
            "poison-takedowns",
            "broken JSON on `articles.takedowns`",
            REJECTED,
            PoisonFaults::request));
  }

  private static Fault rejected(String name, String what, String topic, String key, String value) {
    String stage = topic.equals(INGESTED) || topic.equals(LANE) ? "enrich" : "store";
    return new Fault(
        name,
        "%s on `%s`".formatted(what, topic),
        REJECTED,
        rejection(topic, bytes(key), bytes(value), stage));
  }

  private static Deed rejection(String topic, byte[] key, byte[] value, String stage) {
    return ground -> {
      long before = last(ground);
      ground.clients().send(new ProducerRecord<>(topic, key, value));
      return rejection(ground, stage, before);
    };
  }

  private static Seen rejection(Ground ground, String stage, long before) throws Exception {
    StringBuilder reason = new StringBuilder();
    Seen seen =
        ground.until(
            "a rejection by " + stage,
            () -> {
              reason.append(reason(ground, stage, before));
              return !reason.isEmpty();
            });
    return new Seen("rejection of %s: `%s`".formatted(stage, reason), seen.afterSeconds());
  }

  private static long last(Ground ground) throws SQLException {
    try (Connection connection = ground.clients().sql();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("SELECT coalesce(max(arrival), 0) FROM rejections")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String reason(Ground ground, String stage, long before) throws SQLException {
    try (Connection connection = ground.clients().sql();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT reason FROM rejections WHERE stage = ? AND arrival > ?")) {
      query.setString(1, stage);
      query.setLong(2, before);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }

  private static Seen keyless(Ground ground) throws Exception {
    byte[] article = article("urn:poison:keyless", "");
    try {
      ground.clients().send(new ProducerRecord<>(INGESTED, null, article));
    } catch (ExecutionException e) {
      return new Seen("Kafka refuses it: `%s`".formatted(e.getCause().getMessage()), 0);
    }
    throw new IllegalStateException("Kafka takes a record without a key on a compacted topic");
  }

  private static Seen takedown(Ground ground) throws Exception {
    String metric = "wirecopy_enrich_articles_total{outcome=\"taken-down\"}";
    int port = ground.http() + 2;
    double before = ground.clients().metric(port, metric);
    ground.clients().send(new ProducerRecord<>(INGESTED, bytes("urn:poison:null"), null));
    Seen seen = ground.until("a takedown", () -> ground.clients().metric(port, metric) > before);
    return new Seen("the enricher counts a takedown", seen.afterSeconds());
  }

  private static Seen stranger(Ground ground) throws Exception {
    String uri = "urn:poison:valid";
    ground.clients().send(new ProducerRecord<>(INGESTED, bytes(uri), article(uri, "")));
    return ground.until(
        "it is stored as any other, and `inFlight` is one less for good",
        () -> ground.clients().stored(uri).size() == 1);
  }

  private static Seen receipt(Ground ground) throws Exception {
    long before = last(ground);
    ground
        .clients()
        .send(
            new ProducerRecord<>(
                IngestTopics.INGEST_FILES.name(), bytes("news/poison"), bytes("{\"inbox\":1")));
    Seen seen = rejection(ground, "store", before);
    ground.service("ingest").forEach(ProcessHandle::destroyForcibly);
    ground.untilEnded();
    ground.start();
    ground.untilLogged("ingest", "is no receipt");
    return new Seen(
        seen.as() + "; when it starts, ingest logs that it is no receipt", seen.afterSeconds());
  }

  private static Seen request(Ground ground) throws Exception {
    long before = last(ground);
    ground
        .clients()
        .send(
            new ProducerRecord<>(
                IngestTopics.ARTICLES_TAKEDOWNS.name(), bytes("urn:poison:wish"), bytes("{}")));
    Seen seen = rejection(ground, "store", before);
    ground.untilLogged("ingest", "is no takedown and is passed over");
    return new Seen(seen.as() + "; ingest logs that it passes it over", seen.afterSeconds());
  }

  private static byte[] article(String uri, String more) {
    return bytes(
        """
        {"article":{"uri":"%s","type":"text","versionCreated":"2026-01-01T00:00:00Z",\
        "bodies":[{"contentType":"text/plain","value":"A stranger wrote this."}]%s},\
        "origin":{"inbox":"elsewhere","path":"a","mediaType":"text/plain",\
        "ingestedAt":"2026-01-01T00:00:00Z"}}\
        """
            .formatted(uri, more));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
