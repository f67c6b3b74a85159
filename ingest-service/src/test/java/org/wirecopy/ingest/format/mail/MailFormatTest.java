package org.wirecopy.ingest.format.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.archive.Packs;
import org.wirecopy.ingest.format.registry.Entries;

class MailFormatTest {
  private static final String HEADER =
      """
      Received: from mx.example (mx.example [192.0.2.1]) by in.example; Fri, 10 May 2024 14:02:30 +0000
      From: =?utf-8?Q?Ann_=C3=84uthor?= <ann@agency.example>
      To: desk@paper.example
      Date: Fri, 10 May 2024 16:02:28 +0200
      Message-ID: <a7.1@agency.example>
      Subject: =?iso-8859-1?Q?Fluss_?= =?iso-8859-1?Q?=FCber?=
       den Ufern
      List-Id: "Daily wire" <daily.agency.example>
      Content-Language: de-DE
      MIME-Version: 1.0
      """;

  @Test
  void aMailIsAnArticleWithWhatItsHeaderSays() throws IOException {
    String mail = HEADER + "Content-Type: text/plain; charset=utf-8\n\nDer Fluß stieg.\n";

    ReadResult.Article article = Entries.article(Entries.of("a.eml", mail.replace("\n", "\r\n")));

    NinjsItem item = article.item();
    assertThat(article.entry()).isNull();
    assertThat(article.mediaType()).isEqualTo("message/rfc822");
    assertThat(article.charset()).isEqualTo("UTF-8; ground=declared");
    assertThat(item.uri()).isEqualTo("mid:a7.1@agency.example");
    assertThat(item.mainText()).isEqualTo("Der Fluß stieg.");
    assertThat(item.title()).isEqualTo("Fluss über den Ufern");
    assertThat(item.by()).isEqualTo("Ann Äuthor");
    assertThat(item.language()).isEqualTo("de-DE");
    assertThat(item.contentCreated()).isEqualTo(Instant.parse("2024-05-10T14:02:28Z"));
    assertThat(item.infoSources())
        .extracting(NinjsItem.InfoSource::name)
        .containsExactly("Daily wire");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: Moscow\nTo: the world\nSubject: rivers\n\nThe river rose in the night.",
        "From: Our correspondent\nDate: 10 May 2024\nSubject: rivers\n\nThe river rose.",
        "Subject: rivers\n\nThe river rose in the night.",
        "From the river to the sea Fri 10:00\n\nThe river rose."
      })
  void aTextThatBeginsLikeAMailStaysText(String text) throws IOException {
    ReadResult.Article article = Entries.article(Entries.of("a.txt", text));

    assertThat(article.mediaType()).isEqualTo("text/plain");
    assertThat(article.item().mainText()).isEqualTo(text);
  }

  @Test
  void thePlainAlternativeCountsAndTheHtmlStays() throws IOException {
    String mail =
        HEADER
            + """
            Content-Type: multipart/alternative; boundary="b"

            for old programs
            --b
            Content-Type: text/plain; charset=utf-8; format=flowed; delsp=no

            The river rose in \nthe night.

            > It \n> fell.
            --b
            Content-Type: text/html; charset=utf-8

            <p>The river <b>rose</b>.</p>
            --b--
            """;

    NinjsItem item = Entries.article(Entries.of("a.eml", mail)).item();

    assertThat(item.mainText()).isEqualTo("The river rose in the night.\n\n> It fell.");
    assertThat(item.bodies()).hasSize(2);
    assertThat(item.bodies().get(1).value()).contains("<b>rose</b>");
  }

  @Test
  void aMailWithHtmlAloneIsReadAsText() throws IOException {
    String html =
        "<html><head><title>Daily</title></head><body><div style=\"display: none\">Peek</div>"
            + "<p>Caf=E9 one.</p><p>Two=\n.</p></body></html>";
    String mail =
        HEADER
            + "Content-Type: text/html; charset=iso-8859-1\n"
            + "Content-Transfer-Encoding: quoted-printable\n\n"
            + html;

    NinjsItem item = Entries.article(Entries.of("a.eml", mail)).item();

    assertThat(item.mainText()).isEqualTo("Café one.\n\nTwo.");
  }

  @Test
  void whatIsAttachedIsAnEntryOfItsOwn() throws IOException {
    String ninjs = "{\"uri\":\"urn:x:1\",\"bodies\":[{\"value\":\"One.\"}]}";
    byte[] packed = Packs.zip(Map.of("n.txt", Packs.bytes("From the archive.")));
    String mail =
        HEADER
            + "Content-Type: multipart/mixed; boundary=b\n\n"
            + part("text/plain; charset=koi8-r", base64("Река".getBytes(Charset.forName("KOI8-R"))))
            + part("image/png; name=x.png", base64(new byte[9]))
            + part("application/json; name=i.json", base64(Packs.bytes(ninjs)))
            + part("application/zip; name=a.zip", base64(packed))
            + part("application/x-broken; name=b.json", base64(Packs.bytes("{\"a\": ")))
            + part("message/rfc822", base64(Packs.bytes(HEADER.replace("a7.1", "a8") + "\nInner.")))
            + "--b--\n";

    List<ReadResult> results = Entries.read(Entries.of("a.eml", mail));

    assertThat(results)
        .extracting(ReadResult::entry)
        .containsExactly("2", "3", "4/n.txt", "5", "6", null);
    assertThat(results.get(0)).isInstanceOf(ReadResult.Skipped.class);
    assertThat(results.get(3)).isInstanceOf(ReadResult.Rejected.class);
    assertThat(item(results, 1).uri()).isEqualTo("urn:x:1");
    assertThat(item(results, 2).mainText()).isEqualTo("From the archive.");
    assertThat(item(results, 4).uri()).isEqualTo("mid:a8@agency.example");
    assertThat(item(results, 5).mainText()).isEqualTo("Река");
  }

  @Test
  void aSignatureIsSkippedWhateverItsTypeSays() throws IOException {
    String mail =
        HEADER
            + """
            Content-Type: multipart/signed; boundary="b"

            --b
            Content-Type: text/plain

            The river rose.
            --b
            Content-Type: application/octet-stream; name="smime.p7s"
            Content-Disposition: attachment; filename="smime.p7s"
            Content-Transfer-Encoding: base64

            MIAGCSqGSIb3DQEHAqCAMIACAQExCzAJBgUrDgMCGgUAMIAGCSqGSIb3DQEHAQAA
            --b--
            """;

    assertThat(Entries.read(Entries.of("a.eml", mail)))
        .anySatisfy(
            result ->
                assertThat(result)
                    .isInstanceOfSatisfying(
                        ReadResult.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(SkipReason.MAIL_PART)))
        .anySatisfy(result -> assertThat(result).isInstanceOf(ReadResult.Article.class));
  }

  @Test
  void aDamagedTextIsRejectedWhateverCharacterSetIsDeclared() {
    byte[] damaged = {'R', 'i', 'v', 'e', 'r', (byte) 0x81, '.'};
    UnreadableEntryException rejection =
        rejection(
            HEADER
                + "Content-Type: text/plain; charset=x-runes\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + base64(damaged));

    assertThat(rejection.reason()).isEqualTo("undecodable-text");
  }

  @Test
  void anEncryptedMailIsRejected() {
    String mail =
        HEADER
            + "Content-Type: multipart/encrypted; boundary=b\n\n"
            + part("application/pgp-encrypted", base64(Packs.bytes("Version: 1")))
            + part("application/octet-stream; name=e.asc", base64(Packs.bytes("hidden")))
            + "--b--\n";

    assertThat(rejection(mail).reason()).isEqualTo("encrypted");
  }

  @Test
  void aMailWithoutTextIsSkipped() throws IOException {
    assertThat(Entries.read(Entries.of("a.eml", HEADER + "\n  \n")))
        .singleElement()
        .isInstanceOf(ReadResult.Skipped.class);
  }

  @Test
  void anIdentifierThatIsNoneIsOneOfItsList() throws IOException {
    String mail = HEADER.replace("<a7.1@agency.example>", "7") + "\nThe river.\n";

    assertThat(Entries.article(Entries.of("a.eml", mail)).item().uri())
        .isEqualTo(ArticleUri.ofProvider("Daily wire", "7"));
  }

  @Test
  void partsThatNestWithoutEndAreRejected() {
    StringBuilder mail = new StringBuilder(HEADER);
    for (int i = 0; i < 2000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }

    assertThat(rejection(mail.toString()).reason()).isEqualTo("nested-too-deep");
  }

  @Test
  void everyMessageOfAMailboxIsAnEntryAndABadOneIsRejectedAlone() throws IOException {
    String mailbox =
        "From ann@agency.example Fri May 10 16:02:28 2024\n"
            + HEADER
            + "\nOne.\n\n>From here on.\n>>From there.\n\nFrom then on it rained.\n\n"
            + "From bo at agency.example  Sat May 11 16:02:28 2024\n"
            + HEADER.replace("a7.1", "a8")
            + "Content-Type: multipart/encrypted; boundary=b\n\n--b--\n\n"
            + "From MAILER-DAEMON Sun May 12 16:02:28 2024\n"
            + "Subject: Three\n\nThe third.\n";

    List<ReadResult> results = Entries.read(Entries.of("archive", mailbox));

    assertThat(results).extracting(ReadResult::entry).containsExactly("1", "2", "3");
    assertThat(item(results, 0).mainText())
        .isEqualTo("One.\n\nFrom here on.\n>From there.\n\nFrom then on it rained.");
    assertThat(results.get(1)).isInstanceOf(ReadResult.Rejected.class);
    assertThat(item(results, 2).title()).isEqualTo("Three");
  }

  private static NinjsItem item(List<ReadResult> results, int index) {
    return ((ReadResult.Article) results.get(index)).item();
  }

  private static String part(String type, String base64) {
    return "--b\nContent-Type: %s\nContent-Transfer-Encoding: base64\n\n%s\n"
        .formatted(type, base64);
  }

  private static String base64(byte[] bytes) {
    return new String(Base64.getMimeEncoder().encode(bytes), StandardCharsets.US_ASCII);
  }

  private static UnreadableEntryException rejection(String mail) {
    return catchThrowableOfType(
        UnreadableEntryException.class, () -> Entries.read(Entries.of("a.eml", mail)));
  }
}
