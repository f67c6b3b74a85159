package org.wirecopy.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.folder.FileTracker;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.registry.Formats;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.priority.Turn;
import org.wirecopy.ingest.priority.WaitingFiles;
import org.wirecopy.ingest.takedown.Blocklist;

/**
 * The golden samples of the contract are what this service really writes. After a wanted change,
 * {@code -Dwirecopy.golden=write} writes them anew.
 */
class GoldenSamplesTest {
  private static final String RESOURCES = "org/wirecopy/ingest/contract/golden/";
  private static final Path SOURCES = Path.of("contract/src/main/resources", RESOURCES);
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00.123456Z");

  @TempDir Path folder;

  private final List<Chunk> chunks = new ArrayList<>();
  private Intake intake;

  @BeforeEach
  void start() {
    Ledger ledger = new Ledger();
    intake =
        new Intake(
            new IntakeSettings(folder, "news", 100, 1 << 20, 1 << 20, 1 << 20, 3),
            new Formats(new Limits(1 << 20, 1 << 20)),
            ledger,
            new Blocklist(),
            new FileTracker(stamp -> false, Duration.ZERO),
            chunks::add,
            Runnable::run,
            WaitingFiles.onlyLive(),
            IntakeListener.NOBODY,
            InstantSource.fixed(NOW));
  }

  private Chunk read(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(NOW));
    intake.read(Turn.live(FileStamp.of(folder, file)));
    intake.flush();
    return chunks.get(chunks.size() - 1);
  }

  private static void assertGolden(String name, byte[] written) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode tree = json.readTree(written);
    if ("write".equals(System.getProperty("wirecopy.golden"))) {
      Files.writeString(
          SOURCES.resolve(name),
          json.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
      return;
    }
    try (InputStream in =
        GoldenSamplesTest.class.getClassLoader().getResourceAsStream(RESOURCES + name)) {
      assertThat(tree.toPrettyString()).isEqualTo(json.readTree(in).toPrettyString());
    }
  }

  @Test
  void anIngestedArticleAndTheReceiptOfItsFile() throws IOException {
    Chunk chunk =
        read(
            "2026/river.ndjson",
            """
            {"uri":"https://agency.example/items/7","version":"3","type":"text",\
            "versionCreated":"2026-01-01T10:30:00+01:00","pubStatus":"usable","language":"en",\
            "headlines":[{"role":"main","value":"River Aller rises after rain"}],"by":"Ana Lima",\
            "located":"Celle","copyrightHolder":"Agency","copyrightNotice":"","urgency":4,\
            "bodies":[{"role":"text","contentType":"text/plain",\
            "value":"The Aller rose by a metre overnight, the city said. 🐢"},\
            {"role":"html","contentType":"text/html",\
            "value":"<p>The Aller rose by a metre overnight, the city said. 🐢</p>"}]}
            {"uri":"https://agency.example/items/8","type":"picture"}
            """);

    assertGolden("article-ingested.json", chunk.records().get(0).value());
    assertGolden("file-receipt.json", ContractJson.write(chunk.receipts().get(0)));
  }

  @Test
  void aRejectedLine() throws IOException {
    Chunk chunk = read("2026/broken.ndjson", "{\"uri\": oops}\n");

    assertGolden("article-rejected.json", chunk.records().get(0).value());
  }

  @Test
  void aTakedown() throws IOException {
    assertGolden(
        "article-takedown.json",
        ContractJson.write(
            new Takedown(
                "https://agency.example/items/7",
                Takedown.Action.TAKE_DOWN,
                "withdrawn by the agency",
                NOW)));
  }
}
