package org.wirecopy.consumers.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the page shows does what the page says: the samples, a copy, and articles that are withheld,
 * under embargo and taken down.
 */
@Tag("own-servers")
class ExamplesIT {
  private static final Path SEEDS = Path.of("../../seeds");

  /**
   * The first two keys have one partition (murmur2 modulo 12), so the first is the one that was
   * there before.
   */
  private static final String NINJS =
      """
      {"uri":"urn:example:open","title":"Open","bodies":[{"value":"Khalifa Haftar met the mayor of Benghazi on Monday."}]}
      {"uri":"urn:example:agency","title":"Copy","bodies":[{"value":"Khalifa Haftar met the mayor of Benghazi on Monday."}]}
      {"uri":"urn:example:withheld","title":"Withheld","pubStatus":"withheld","bodies":[{"value":"Khalifa Haftar was not seen."}]}
      {"uri":"urn:example:early","title":"Early","embargoedUntil":"2999-01-01T00:00:00+01:00","bodies":[{"value":"Khalifa Haftar will have been seen."}]}
      {"uri":"urn:example:gone","title":"Gone","bodies":[{"value":"Khalifa Haftar was seen by nobody."}]}
      {"uri":"urn:example:nothing","bodies":
      """;

  private static final List<String> FOREIGN =
      List.of(
          "no JSON",
          "[]",
          "{\"article\":{\"uri\":\"urn:example:foreign\",\"version\":\"1\"}}",
          "{\"article\":{\"uri\":\"urn:example:foreign\",\"version\":\"1\",\"embargoedUntil\":\"soon\"},"
              + "\"enrichment\":{\"language\":{\"tag\":\"en\"},\"dedupe\":{\"family\":\"a\"},"
              + "\"entities\":{\"status\":\"done\",\"items\":[]}}}");

  @TempDir static Path directory;
  private static RunningSystem system;
  private static Page page;

  @BeforeAll
  static void fill() throws Exception {
    page = Page.read();
    Path folder = Files.createDirectory(directory.resolve("in"));
    try (Stream<Path> seeds = Files.list(SEEDS)) {
      for (Path seed : seeds.toList()) {
        Files.copy(seed, folder.resolve(seed.getFileName()));
      }
    }
    Files.writeString(folder.resolve("examples.ndjson"), NINJS);
    system = new RunningSystem(folder, directory);
    system.awaitStored(10, 0);
    system.takeDown("urn:example:gone", "court order");
    system.awaitStored(9, 1);
    sendForeignRecords();
  }

  /**
   * What other programs might write: no JSON, and JSON that is not what it should be. Never one
   * without a key: the broker takes none into a compacted topic.
   */
  private static void sendForeignRecords() throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + system.kafkaPort());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (String value : FOREIGN) {
        producer
            .send(new ProducerRecord<>("articles.enriched", "urn:example:foreign", value))
            .get();
      }
    }
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void everyExampleIsRunHere() {
    assertThat(page.examples())
        .containsOnlyKeys(
            "follow.py",
            "About.java",
            "newest.sh",
            "rejected.sh",
            "about.sql",
            "links.sql",
            "changes.sql",
            "about.sh",
            // by WebhookExampleTest
            "verify.py");
  }

  @Test
  void pythonKeepsWhatMayBeShownWithoutCopies() throws Exception {
    // The system's own, which Debian's package is for; another one may stand before it in the path.
    Tool python =
        Tool.of("sh", "-c", "PATH=/usr/bin:$PATH exec python3 \"$0\"")
            .orSkip(
                "PATH=/usr/bin:$PATH exec python3 -c 'import confluent_kafka'",
                "apt install python3-confluent-kafka");

    String output = python.run(Map.of(), page.write("follow.py", directory, system).toString());

    assertThat(output)
        .contains("taken down: urn:example:gone")
        .contains("urn:example:open en Open ['Khalifa Haftar'")
        .doesNotContain("urn:example:agency", "urn:example:withheld", "urn:example:early");
    assertThat(output.lines().filter(line -> line.startsWith("urn:wirecopy:"))).hasSize(5);
    assertThat(output.lines().filter(line -> line.startsWith("passed over:")))
        .hasSize(FOREIGN.size());
  }

  @Test
  void javaFindsAllArticlesAboutSomebody() throws Exception {
    Tool java =
        Tool.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));

    String output =
        java.run(
            Map.of(), page.write("About.java", directory, system).toString(), "Khalifa Haftar");

    assertThat(output.lines())
        .contains("urn:example:open", "urn:example:agency")
        .doesNotContain("urn:example:withheld", "urn:example:early", "urn:example:gone")
        .anyMatch(line -> line.startsWith("urn:wirecopy:"));
    assertThat(output.lines().filter(line -> line.startsWith("passed over:")))
        .hasSize(FOREIGN.size());
  }

  @Test
  void kcatShowsRecordsAndRejections() throws Exception {
    Tool shell = Tool.of("sh").orSkip("kcat -V", "apt install kcat");

    String newest = shell.run(Map.of(), page.write("newest.sh", directory, system).toString());
    String rejected = shell.run(Map.of(), page.write("rejected.sh", directory, system).toString());

    assertThat(newest.lines().filter(line -> !line.startsWith("urn:wirecopy:pulse:")))
        .contains("urn:example:gone -1")
        .hasSize(11 + FOREIGN.size());
    assertThat(rejected).contains("news/examples.ndjson#6", "\"stage\":\"ingest\"");
  }

  @Test
  void sqlReadsTheViews() throws Exception {
    assertThat(sql("about.sql"))
        .contains("urn:example:open|Open|1", "urn:wirecopy:")
        .doesNotContain("urn:example:agency", "withheld", "early", "gone");
    assertThat(sql("links.sql"))
        .contains(
            "urn:example:agency|EXACT|1|urn:example:open|Khalifa Haftar met the mayor of Benghazi")
        .contains("urn:example:open|EXACT|1|urn:example:agency|")
        .contains("|CONTAINED_IN|");
    assertThat(sql("changes.sql").lines())
        .contains("urn:example:open|1", "urn:example:gone")
        .hasSize(8);
  }

  private static String sql(String example) throws IOException, InterruptedException {
    Path file = page.write(example, directory, system);
    return Tool.of("psql")
        .orSkip("psql --version", "apt install postgresql-client")
        .run(
            Map.of("PGPASSFILE", system.passwords().toString()),
            "-h",
            "127.0.0.1",
            "-p",
            Integer.toString(system.postgresPort()),
            "-U",
            "wirecopy_reader",
            "-v",
            "ON_ERROR_STOP=1",
            "-At",
            "-f",
            file.toString(),
            "wirecopy");
  }

  @Test
  void httpTellsEntitiesAndArticles() throws Exception {
    Tool shell = Tool.of("sh").orSkip("curl --version", "apt install curl");

    String output = shell.run(Map.of(), page.write("about.sh", directory, system).toString());

    assertThat(output)
        .contains("\"name\":\"Khalifa Haftar\"", "\"enrichment\":", "\"next\":")
        .doesNotContain("urn:example:withheld", "urn:example:early");
  }
}
