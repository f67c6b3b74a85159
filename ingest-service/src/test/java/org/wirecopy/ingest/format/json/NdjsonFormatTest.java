package org.wirecopy.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.registry.Entries;

class NdjsonFormatTest {
  private static String item(int number) {
    return "{\"uri\": \"urn:x:%d\", \"bodies\": [{\"contentType\": \"text/plain\", \"value\": \"Story %d.\"}]}"
        .formatted(number, number);
  }

  @Test
  void everyLineIsAnArticleAndItsNumberIsItsEntry() throws IOException {
    List<ReadResult> results =
        Entries.read(Entries.of("a.ndjson", item(1) + "\n\n" + item(2) + "\r\n"));

    assertThat(results).extracting(ReadResult::entry).containsExactly("1", "3");
    assertThat(((ReadResult.Article) results.get(1)).item().uri()).isEqualTo("urn:x:2");
  }

  @Test
  void itIsRecognisedByItsContentWhateverItsName() throws IOException {
    assertThat(Entries.read(Entries.of("export", item(1) + "\n" + item(2)))).hasSize(2);
  }

  @Test
  void aBadLineIsRejectedAloneWithItsPlaceAndItsBytes() throws IOException {
    List<ReadResult> results =
        Entries.read(Entries.of("a.ndjson", item(1) + "\n{\"uri\": oops}\n" + item(3)));

    assertThat(results).hasSize(3);
    ReadResult.Rejected rejected = (ReadResult.Rejected) results.get(1);
    assertThat(rejected.reason()).isEqualTo("malformed-json");
    assertThat(rejected.location()).isEqualTo(Rejection.Location.ofLine(2, 9));
    assertThat(rejected.message()).contains("line 2");
    assertThat(rejected.content().base64()).isNotEmpty();
    assertThat(results.get(2)).isInstanceOf(ReadResult.Article.class);
  }

  @Test
  void aLineThatIsTooLongIsRejectedAlone() throws IOException {
    String huge = "{\"a\": \"" + "x".repeat(Entries.LIMITS.lineBytes()) + "\"}";

    List<ReadResult> results =
        Entries.read(Entries.of("a.ndjson", item(1) + "\n" + huge + "\n" + item(3)));

    assertThat(((ReadResult.Rejected) results.get(1)).reason()).isEqualTo("too-large");
    assertThat(results.get(2)).isInstanceOf(ReadResult.Article.class);
  }

  @Test
  void aLineThatIsNoObjectIsRejected() throws IOException {
    List<ReadResult> results = Entries.read(Entries.of("a.jsonl", "[1]\n" + item(2)));

    assertThat(((ReadResult.Rejected) results.get(0)).reason()).isEqualTo("not-a-news-item");
  }
}
