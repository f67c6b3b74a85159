package org.wirecopy.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarcFormatTest {
  private static final String TEXT = "Река поднялась ночью, и жители покинули свои дома.";
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  @Test
  void pagesGotWithStatus200AreArticlesAndAllElseIsSkipped() throws IOException {
    byte[] warc =
        join(
            record("warcinfo", "application/warc-fields", "software: test\r\n"),
            response("200 OK", "text/html; charset=windows-1251"),
            response("404 Not Found", "text/html"),
            response("200 OK", "image/png"),
            record("resource", "text/html; charset=windows-1251", page()));

    List<Finding> findings = Entries.read(Entries.of("a.warc", warc));

    assertThat(findings).extracting(Finding::entry).containsExactly("1", "2", "3", "4", "5");
    assertThat(findings.stream().filter(Finding.Skipped.class::isInstance)).hasSize(3);
    Finding.Article article = (Finding.Article) findings.get(1);
    assertThat(article.item().mainText()).isEqualTo(TEXT);
    assertThat(article.item().uri()).isEqualTo("https://daily.example/river");
    assertThat(article.charset()).isEqualTo("windows-1251; ground=declared");
    assertThat(findings.get(4)).isInstanceOf(Finding.Article.class);
  }

  @Test
  void aPackedCrawlInATarHasNestedPlaces() throws IOException {
    byte[] warc = Packs.packed("gz", response("200 OK", "text/html; charset=windows-1251"));

    List<Finding> findings =
        Entries.read(
            Entries.of("a.tar.gz", Packs.packed("gz", Packs.tar(Map.of("b.warc.gz", warc)))));

    assertThat(findings).extracting(Finding::entry).containsExactly("b.warc.gz/1");
  }

  @Test
  void whatStandsBeforeTheEndOfATruncatedCrawlIsRead() throws IOException {
    byte[] one = response("200 OK", "text/html; charset=windows-1251");
    byte[] both = Packs.packed("gz", join(one, one, one, one, one, one));
    List<Finding> findings = new ArrayList<>();

    UnreadableEntryException refusal =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () ->
                new Formats(Entries.LIMITS)
                    .read(
                        Entries.of("a.warc.gz", Arrays.copyOf(both, both.length - 20)),
                        findings::add));

    assertThat(findings.get(0)).isInstanceOf(Finding.Article.class);
    assertThat(refusal.location().byteOffset()).isPositive();
  }

  private static byte[] response(String status, String type) {
    return record(
        "response",
        "application/http; msgtype=response",
        "HTTP/1.1 %s\r\nContent-Type: %s\r\n\r\n%s".formatted(status, type, page()));
  }

  private static String page() {
    return "<html><head><title>Река</title></head><body><article><p>"
        + TEXT
        + "</p></article></body></html>";
  }

  private static byte[] record(String type, String contentType, String body) {
    int length = body.getBytes(CYRILLIC).length;
    return """
    WARC/1.0
    WARC-Type: %s
    WARC-Record-ID: <urn:uuid:11111111-2222-3333-4444-555555555555>
    WARC-Date: 2024-05-10T16:02:28Z
    WARC-Target-URI: https://daily.example/river
    Content-Type: %s
    Content-Length: %d

    """
        .formatted(type, contentType, length)
        .replace("\n", "\r\n")
        .concat(body + "\r\n\r\n")
        .getBytes(CYRILLIC);
  }

  private static byte[] join(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
