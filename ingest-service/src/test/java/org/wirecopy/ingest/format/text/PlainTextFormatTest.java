package org.wirecopy.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.registry.Entries;

class PlainTextFormatTest {
  private static final String TEXT = "Żółw crossed the river 🐢.\nIt took two days.";

  @Test
  void aTextFileIsOneArticleWithItsTextCounted() throws IOException {
    NinjsItem item = Entries.article(Entries.of("a.txt", TEXT)).item();

    NinjsItem.Body body = item.bodies().get(0);
    assertThat(body.value()).isEqualTo(TEXT);
    assertThat(body.contentType()).isEqualTo("text/plain");
    assertThat(body.role()).isEqualTo("main");
    assertThat(body.charCount()).isEqualTo(43);
    assertThat(body.wordCount()).isEqualTo(9);
  }

  @Test
  void itsIdentityIsItsPlaceAndItsContent() throws IOException {
    String uri = Entries.article(Entries.of("a.txt", TEXT)).item().uri();

    assertThat(uri).matches("urn:wirecopy:[0-9a-f]{32}");
    assertThat(Entries.article(Entries.of("a.txt", TEXT)).item().uri()).isEqualTo(uri);
    assertThat(Entries.article(Entries.of("b.txt", TEXT)).item().uri()).isNotEqualTo(uri);
    assertThat(Entries.article(Entries.of("a.txt", TEXT + "!")).item().uri()).isNotEqualTo(uri);
  }

  @Test
  void lineEndsBecomeLineFeeds() throws IOException {
    assertThat(Entries.article(Entries.of("a.txt", "one.\r\ntwo.\rthree.")).item().mainText())
        .isEqualTo("one.\ntwo.\nthree.");
  }

  @Test
  void aByteOrderMarkDecidesTheCharacterSetAndIsNoText() throws IOException {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      ReadResult.Article article =
          Entries.article(Entries.of("a.txt", ("\uFEFF" + TEXT).getBytes(charset)));

      assertThat(article.item().mainText()).isEqualTo(TEXT);
      assertThat(article.charset()).startsWith(charset.name() + "; ground=");
    }
  }

  @Test
  void undecodableBytesAreRejectedWithTheirOffset() {
    byte[] bytes = "caf\u00e9 closed".getBytes(StandardCharsets.ISO_8859_1);

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class, () -> Entries.read(Entries.of("a.txt", bytes)));

    assertThat(rejection.reason()).isEqualTo("undecodable-text");
    assertThat(rejection.location().byteOffset()).isEqualTo(3);
    assertThat(rejection).hasMessageContaining("byte 3");
  }

  @Test
  void aPictureIsNoText() {
    byte[] png = {(byte) 0x41, 0x50, 0x4E, 0x47, 0, 0, 0, 13};

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class, () -> Entries.read(Entries.of("a.png", png)));

    assertThat(rejection.reason()).isEqualTo("binary-content");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><invoice/>",
        "\n<!DOCTYPE invoice><p>The river rose.</p>",
        "<svg><text>The river rose.</text></svg>",
        "\uFEFF<invoice version=\"2.0\"></invoice>"
      })
  void markupIsNoText(String markup) {
    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class, () -> Entries.read(Entries.of("a", markup)));

    assertThat(rejection.reason()).isEqualTo("foreign-format");
  }

  @Test
  void aTextMayBeginWithALessThanSign() throws IOException {
    assertThat(Entries.article(Entries.of("a.txt", "<3 is a heart. The river rose.")).item())
        .isNotNull();
  }

  @Test
  void aFileWithoutTextIsSkipped() throws IOException {
    assertThat(Entries.read(Entries.of("a.txt", " \n\n")))
        .containsExactly(new ReadResult.Skipped(null, SkipReason.NO_TEXT, "a file without text"));
  }

  @Test
  void aTextThatIsTooLargeToHoldIsRejected() {
    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () -> Entries.read(Entries.of("a.txt", new byte[Entries.LIMITS.wholeBytes() + 1])));

    assertThat(rejection.reason()).isEqualTo("too-large");
  }
}
