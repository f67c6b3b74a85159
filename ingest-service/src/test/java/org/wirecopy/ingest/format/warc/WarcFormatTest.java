package org.wirecopy.ingest.format.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.archive.Packs;
import org.wirecopy.ingest.format.registry.Entries;
import org.wirecopy.ingest.format.registry.Formats;

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

    List<ReadResult> results = Entries.read(Entries.of("a.warc", warc));

    assertThat(results).extracting(ReadResult::entry).containsExactly("1", "2", "3", "4", "5");
    assertThat(results.stream().filter(ReadResult.Skipped.class::isInstance)).hasSize(3);
    ReadResult.Article article = (ReadResult.Article) results.get(1);
    assertThat(article.item().mainText()).isEqualTo(TEXT);
    assertThat(article.item().uri()).isEqualTo("https://daily.example/river");
    assertThat(article.charset()).isEqualTo("windows-1251; ground=declared");
    assertThat(results.get(4)).isInstanceOf(ReadResult.Article.class);
  }

  @Test
  void whatIsNoPageIsSkippedByItsStatusAndType() throws IOException {
    byte[] warc =
        join(
            record("warcinfo", "application/warc-fields", "software: test\r\n"),
            response("301 Moved", "text/html"),
            response("200 OK", "image/png"),
            record("resource", "text/css; charset=utf-8", page()),
            record("response", "text/dns", page()));

    assertThat(Entries.read(Entries.of("a.warc", warc)))
        .extracting(result -> ((ReadResult.Skipped) result).detail())
        .containsExactly(
            "a warcinfo record",
            "an answer of status 301",
            "an answer of type image/png",
            "a resource of type text/css",
            "an answer of type text/dns");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCrawlPackedWithADictionaryIsRead(boolean packedDictionary) throws IOException {
    byte[] page = response("200 OK", "text/html; charset=windows-1251");
    byte[] warc = withDictionary(page, packedDictionary, page, page, page);

    List<ReadResult> results = Entries.read(Entries.of("a.warc.zst", warc));

    assertThat(results).hasSize(3).hasOnlyElementsOfType(ReadResult.Article.class);
    assertThat(((ReadResult.Article) results.get(2)).item().mainText()).isEqualTo(TEXT);
  }

  @Test
  void aDictionaryThatIsCutOffIsNamed() {
    byte[] warc = withDictionary(new byte[200], false, new byte[1]);

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () -> Entries.read(Entries.of("a.warc.zst", Arrays.copyOf(warc, 40))));

    assertThat(rejection).hasMessageContaining("dictionary is cut off");
  }

  private static byte[] withDictionary(byte[] dictionary, boolean packed, byte[]... records) {
    byte[] written = packed ? Zstd.compress(dictionary) : dictionary;
    byte[] frame =
        ByteBuffer.allocate(8 + written.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0x184D2A5D)
            .putInt(written.length)
            .put(written)
            .array();
    byte[] warc = frame;
    for (byte[] record : records) {
      try (ZstdCompressCtx coder = new ZstdCompressCtx()) {
        warc = join(warc, coder.loadDict(dictionary).compress(record));
      }
    }
    return warc;
  }

  @Test
  void aPackedCrawlInATarHasNestedPlaces() throws IOException {
    byte[] warc = Packs.packed("gz", response("200 OK", "text/html; charset=windows-1251"));

    List<ReadResult> results =
        Entries.read(
            Entries.of("a.tar.gz", Packs.packed("gz", Packs.tar(Map.of("b.warc.gz", warc)))));

    assertThat(results).extracting(ReadResult::entry).containsExactly("b.warc.gz/1");
  }

  @Test
  void whatStandsBeforeTheEndOfATruncatedCrawlIsRead() throws IOException {
    byte[] one = response("200 OK", "text/html; charset=windows-1251");
    byte[] both = Packs.packed("gz", join(one, one, one, one, one, one));
    List<ReadResult> results = new ArrayList<>();

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () ->
                new Formats(Entries.LIMITS)
                    .read(
                        Entries.of("a.warc.gz", Arrays.copyOf(both, both.length - 20)),
                        results::add));

    assertThat(results.get(0)).isInstanceOf(ReadResult.Article.class);
    assertThat(rejection.location().byteOffset()).isPositive();
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
