package org.wirecopy.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.Rejection;

class NdjsonFormatTest {
  private static String item(int number) {
    return "{\"uri\": \"urn:x:%d\", \"bodies\": [{\"contentType\": \"text/plain\", \"value\": \"Story %d.\"}]}"
        .formatted(number, number);
  }

  @Test
  void everyLineIsAnArticleAndItsNumberIsItsEntry() throws IOException {
    List<Finding> findings =
        Entries.read(Entries.of("a.ndjson", item(1) + "\n\n" + item(2) + "\r\n"));

    assertThat(findings).extracting(Finding::entry).containsExactly("1", "3");
    assertThat(((Finding.Article) findings.get(1)).item().uri()).isEqualTo("urn:x:2");
  }

  @Test
  void itIsRecognisedByItsContentWhateverItsName() throws IOException {
    assertThat(Entries.read(Entries.of("export", item(1) + "\n" + item(2)))).hasSize(2);
  }

  @Test
  void aBadLineIsRefusedAloneWithItsPlaceAndItsBytes() throws IOException {
    List<Finding> findings =
        Entries.read(Entries.of("a.ndjson", item(1) + "\n{\"uri\": oops}\n" + item(3)));

    assertThat(findings).hasSize(3);
    Finding.Refused refused = (Finding.Refused) findings.get(1);
    assertThat(refused.reason()).isEqualTo("malformed-json");
    assertThat(refused.location()).isEqualTo(Rejection.Location.ofLine(2, 14));
    assertThat(refused.message()).contains("line 2");
    assertThat(refused.content().base64()).isNotEmpty();
    assertThat(findings.get(2)).isInstanceOf(Finding.Article.class);
  }

  @Test
  void aLineThatIsTooLongIsRefusedAlone() throws IOException {
    String huge = "{\"a\": \"" + "x".repeat(Entries.LIMITS.lineBytes()) + "\"}";

    List<Finding> findings =
        Entries.read(Entries.of("a.ndjson", item(1) + "\n" + huge + "\n" + item(3)));

    assertThat(((Finding.Refused) findings.get(1)).reason()).isEqualTo("too-large");
    assertThat(findings.get(2)).isInstanceOf(Finding.Article.class);
  }

  @Test
  void aLineThatIsNoObjectIsRefused() throws IOException {
    List<Finding> findings = Entries.read(Entries.of("a.jsonl", "[1]\n" + item(2)));

    assertThat(((Finding.Refused) findings.get(0)).reason()).isEqualTo("not-a-news-item");
  }
}
