package org.wirecopy.ingest.format.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.registry.Entries;

class WireFormatTest {
  private static final String IPTC =
      lines(
          "\u0001abc0062 4 i 21   xyz 061",
          "",
          "River-flood/",
          "\u0002River rises above the bridge",
          "By Ann Author, xyz =",
          "",
          "   Berlin (dpa) - The river rose at night, M\u00FCller said.",
          "",
          "* * * *",
          "The following information is not intended for publication",
          "Tel: 1",
          "\u0003211259 Nov 18",
          "\u0004");

  private static final String ANPA =
      lines(
          "\u0016\u0016\u0001W2870\u001Fasian",
          "f l\u0011 BC-River-Flood 11-13 0049",
          "\u0002^BC-River-Flood,46<",
          "^River rises above the bridge<",
          "^Eds: With photos.<",
          "^By ANN AUTHOR=",
          "^Associated Press=",
          "\t   BERLIN (AP) _ The river rose at night.",
          "\t   It fell in the morning.",
          "\t   \u0003AP-WF-11-13-13 1509GMT<",
          "\u0004");

  private static String lines(String... lines) {
    return String.join("\r\n", lines);
  }

  @Test
  void aMessageInIptc7901IsAnArticleWithoutItsHeader() throws IOException {
    ReadResult.Article article = article(IPTC);

    assertThat(article.item().title()).isEqualTo("River rises above the bridge");
    assertThat(article.item().by()).isEqualTo("Ann Author, xyz");
    assertThat(article.item().located()).isEqualTo("Berlin");
    assertThat(article.item().other().get("slugline").asText()).isEqualTo("River-flood/");
    assertThat(article.item().other().get("urgency").asInt()).isEqualTo(4);
    assertThat(article.item().mainText())
        .isEqualTo("Berlin (dpa) - The river rose at night, M\u00FCller said.");
    assertThat(article.item().contentCreated()).isEqualTo(Instant.parse("2018-11-21T00:00:00Z"));
    assertThat(article.caveats().contentCreatedAsWritten()).isEqualTo("2018-11-21T12:59:00");
  }

  @Test
  void aMessageInAnpa1312IsAnArticleWithoutItsHeader() throws IOException {
    ReadResult.Article article = article(ANPA);

    assertThat(article.item().title()).isEqualTo("River rises above the bridge");
    assertThat(article.item().by()).isEqualTo("ANN AUTHOR");
    assertThat(article.item().mainText())
        .isEqualTo("BERLIN (AP) _ The river rose at night.\n\nIt fell in the morning.");
    assertThat(article.item().contentCreated()).isEqualTo(Instant.parse("2013-11-13T15:09:00Z"));
    assertThat(article.caveats().contentCreatedAsWritten()).isNull();
  }

  @Test
  void severalMessagesOfOneFileAreEntries() throws IOException {
    assertThat(Entries.read(Entries.of("wire.txt", latin(IPTC + IPTC))))
        .extracting(ReadResult::entry)
        .containsExactly("1", "2");
  }

  private static ReadResult.Article article(String message) throws IOException {
    return Entries.article(Entries.of("wire.txt", latin(message)));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
