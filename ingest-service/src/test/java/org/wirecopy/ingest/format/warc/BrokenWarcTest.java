package org.wirecopy.ingest.format.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.registry.Entries;

class BrokenWarcTest {
  private static final String TEXT = "The river rose at night, and the people left their houses.";
  private static final String PAGE =
      "<html><body><article><p>" + TEXT + "</p></article></body></html>";

  @ParameterizedTest
  @CsvSource({"-7, 1", "-1, 1", "3, 0", "40, 1", "300, 1"})
  void aWrongLengthCostsNoRecordAndIsNotedWhereTheNextHadToBeLookedFor(int off, int notes)
      throws IOException {
    byte[] warc =
        join(record("1", "", PAGE, 0), record("2", "", PAGE, off), record("3", "", PAGE, 0));

    List<ReadResult> results = Entries.read(Entries.of("a.warc", warc));

    assertThat(results).hasSize(3).hasOnlyElementsOfType(ReadResult.Article.class);
    assertThat(((ReadResult.Article) results.get(2)).item().mainText()).isEqualTo(TEXT);
    assertThat(((ReadResult.Article) results.get(2)).caveats().mended()).hasSize(notes);
  }

  @Test
  void aRecordWithoutAReadableHeaderIsRejectedAlone() throws IOException {
    byte[] broken =
        "WARC/1.0\r\n\u0001\u0002 no field\r\n\r\nx\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] warc = join(record("1", "", PAGE, 0), broken, record("3", "", PAGE, 0));

    assertThat(Entries.read(Entries.of("a.warc", warc)))
        .extracting(Object::getClass)
        .containsExactly(
            ReadResult.Article.class, ReadResult.Rejected.class, ReadResult.Article.class);
  }

  @Test
  void fourLineEndsBetweenRecordsAreNoBreak() throws IOException {
    byte[] ends = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] warc = join(record("1", "", PAGE, 0), ends, record("2", "", PAGE, 0), ends);

    assertThat(Entries.read(Entries.of("a.warc", warc)))
        .hasSize(2)
        .hasOnlyElementsOfType(ReadResult.Article.class);
  }

  @Test
  void blanksInAddressesOfArcCostNoRecord() throws IOException {
    byte[] arc =
        join(
            arc(
                "filedesc://a.arc",
                "1 0 Sample\nURL IP-address Archive-date Content-type Length\n"),
            arc("http://daily.example/1", PAGE),
            arc("http://daily.example/a b c", PAGE),
            arc("http://daily.example/d e", PAGE),
            arc("http://daily.example/4", PAGE));

    assertThat(Entries.read(Entries.of("a.arc", arc)))
        .filteredOn(ReadResult.Article.class::isInstance)
        .extracting(ReadResult::entry)
        .containsExactly("2", "3", "4", "5");
  }

  @Test
  void anAddressWithABlankIsAnAddress() throws IOException {
    ReadResult.Article article = Entries.article(Entries.of("a.warc", record("a b", "", PAGE, 0)));

    assertThat(article.item().uri()).isEqualTo("https://daily.example/a%20b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding: gzip\r\n",
        "Content-Encoding: br\r\n",
        "Content-Encoding: deflate\r\n",
        "Content-Encoding: gzip, br\r\n",
        "Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n",
        "Transfer-Encoding: chunked\r\n"
      })
  void aCodingThatIsDeclaredButNotThereIsPassedOver(String field) throws IOException {
    assertThat(Entries.article(Entries.of("a.warc", record("1", field, PAGE, 0))).item().mainText())
        .isEqualTo(TEXT);
  }

  @Test
  void twoCodingsAreTakenOffInTheirOrder() throws IOException {
    byte[] twice = gzip(gzip(PAGE.getBytes(StandardCharsets.ISO_8859_1)));
    String coded = new String(twice, StandardCharsets.ISO_8859_1);

    byte[] warc = record("1", "Content-Encoding: gzip, gzip\r\n", coded, 0);

    assertThat(Entries.article(Entries.of("a.warc", warc)).item().mainText()).isEqualTo(TEXT);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] record(String name, String field, String content, int off) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + field + "\r\n" + content;
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://daily.example/"
            + name
            + "\r\nWARC-Date: 2024-05-10T14:02:28Z\r\nWARC-Record-ID: <urn:uuid:"
            + "11111111-1111-1111-1111-111111111111>\r\nContent-Type: application/http;"
            + " msgtype=response\r\nContent-Length: "
            + (http.length() + off)
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    return record.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] arc(String address, String content) {
    String body =
        address.startsWith("http")
            ? "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + content
            : content;
    return "%s 192.0.2.1 20240510140228 text/html %d\n%s\n"
        .formatted(address, body.length(), body)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.write(part);
    }
    return whole.toByteArray();
  }
}
