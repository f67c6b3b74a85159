package org.wirecopy.ingest.format.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.Resumption;
import org.wirecopy.ingest.format.registry.Entries;
import org.wirecopy.ingest.format.registry.Formats;

class ResumptionTest {
  private static final String ITEM =
      "{\"uri\": \"urn:x:%d\", \"bodies\": [{\"value\": \"Story.\"}]}";
  private static final String PAGE =
      "<html><body><article><p>The river rose in the night, and people left their homes.</p>"
          + "<p>Boats took them to the schools on the hill, where they stayed for a week.</p>"
          + "</article></body></html>";

  /** Passes over the first results and gathers the others. */
  private static final class Rest implements Resumption {
    private final List<ReadResult> results = new ArrayList<>();
    private int committed;
    private int spared;

    Rest(int committed) {
      this.committed = committed;
    }

    @Override
    public boolean passOver() {
      if (committed == 0) {
        return false;
      }
      committed--;
      spared++;
      return true;
    }

    @Override
    public void accept(ReadResult result) {
      if (committed > 0) {
        committed--;
      } else {
        results.add(result);
      }
    }
  }

  private static Entry archive() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.txt", bytes("The river rose."));
    members.put(
        "b.ndjson", bytes(ITEM.formatted(1) + "\n\n{broken\n" + ITEM.formatted(2) + "\n[]\n"));
    members.put("c.html", bytes(PAGE));
    members.put("d.txt", new byte[] {(byte) 0xFF});
    members.put("e.warc", bytes(record("text/html", PAGE) + record("image/png", "no text")));
    members.put("f.json", bytes("[" + ITEM.formatted(3) + "," + ITEM.formatted(4) + "]"));
    members.put("g.txt", bytes("The river fell."));
    return Entries.of("all.tar.gz", Packs.packed("gz", Packs.tar(members)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String record(String type, String body) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n%s".formatted(type, body);
    return String.join(
        "\r\n",
        "WARC/1.0",
        "WARC-Type: response",
        "WARC-Target-URI: http://daily.example/a",
        "WARC-Date: 2024-01-01T00:00:00Z",
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>",
        "Content-Type: application/http",
        "Content-Length: " + http.length(),
        "",
        http,
        "",
        "");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aReadingThatResumesFindsWhatIsLeftWhereverItStopped(int committed) throws IOException {
    List<ReadResult> all = Entries.read(archive());
    Rest rest = new Rest(committed);

    new Formats(Entries.LIMITS).read(archive(), rest);

    assertThat(all).hasSize(12);
    assertThat(rest.results).isEqualTo(all.subList(committed, all.size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.ndjson", "a.warc"})
  void whatHasBeenCommittedIsNotParsedAgain(String name) throws IOException {
    String content =
        name.equals("a.warc")
            ? record("text/html", PAGE) + record("text/html", PAGE)
            : ITEM.formatted(1) + "\n" + ITEM.formatted(2);
    Rest rest = new Rest(1);

    new Formats(Entries.LIMITS).read(Entries.of(name, content), rest);

    assertThat(rest.spared).isEqualTo(1);
    assertThat(rest.results).extracting(ReadResult::entry).containsExactly("2");
  }
}
