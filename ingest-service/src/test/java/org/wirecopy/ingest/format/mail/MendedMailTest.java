package org.wirecopy.ingest.format.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.registry.Entries;

class MendedMailTest {
  private static final String MAIL =
      """
      Message-ID: <1@daily.example>
      From: Ann <ann@daily.example>
      Subject: River rises
      Date: Fri, 10 May 2024 16:02:28 +0200

      The river rose.
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n",
        "From ann@daily.example\n",
        "Received: from a\n by b\nby c, the blank lost\n",
        "Received: from a\nno field at all\n"
      })
  void aMailIsReadWhateverStandsBeforeItsFields(String before) throws IOException {
    requireMail(Entries.article(Entries.of("mail", before + MAIL)));
  }

  @Test
  void aMailWhoseLinesEndWithReturnsAloneIsRead() throws IOException {
    requireMail(Entries.article(Entries.of("mail", MAIL.replace('\n', '\r'))));
  }

  @Test
  void aMailInUtf16IsRead() throws IOException {
    byte[] wide = ("\uFEFF" + MAIL).getBytes(StandardCharsets.UTF_16LE);

    requireMail(Entries.article(Entries.of("mail.eml", wide)));
  }

  @Test
  void aMailOfAppleIsReadUpToItsPropertyList() throws IOException {
    String plist = "<?xml version='1.0'?><plist><dict><key>flags</key></dict></plist>\n";

    requireMail(Entries.article(Entries.of("1.emlx", MAIL.length() + "\n" + MAIL + plist)));
  }

  @Test
  void aCharacterSetThatNobodyKnowsIsFoundOut() throws IOException {
    String mail =
        MAIL.replace("\n\n", "\nContent-Type: text/plain; charset=X-UNKNOWN\n\n\u00DCber: ");

    assertThat(Entries.article(Entries.of("a.eml", mail)).item().mainText())
        .isEqualTo("\u00DCber: The river rose.");
  }

  @Test
  void aPastedDividerDividesNoMailThatDeclaresItsLength() throws IOException {
    String body = "One.\n\nFrom a@b Tue Nov 22 10:00:00 2016\nSubject: pasted\n\nTwo.\n";
    String mail =
        MAIL.replace("\n\nThe river rose.\n", "\nContent-Length: " + body.length() + "\n\n") + body;
    String divider = "From ann@daily.example Fri May 10 16:02:28 2024\n";

    assertThat(Entries.read(Entries.of("box", divider + mail + "\n" + divider + MAIL))).hasSize(2);
  }

  @Test
  void aPastedDividerWithoutFieldsBehindItDividesNothing() throws IOException {
    String divider = "From ann@daily.example Fri May 10 16:02:28 2024\n";
    String pasted = MAIL + "\nFrom a@b Tue Nov 22 10:00:00 2016\nhe wrote to us.\n";

    assertThat(Entries.read(Entries.of("box", divider + pasted))).hasSize(1);
  }

  private static void requireMail(ReadResult.Article article) {
    assertThat(article.mediaType()).isEqualTo("message/rfc822");
    assertThat(article.item().uri()).isEqualTo("mid:1@daily.example");
    assertThat(article.item().title()).isEqualTo("River rises");
    assertThat(article.item().mainText()).isEqualTo("The river rose.");
  }
}
