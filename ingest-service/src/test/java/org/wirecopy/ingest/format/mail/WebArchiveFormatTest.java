package org.wirecopy.ingest.format.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.registry.Entries;

class WebArchiveFormatTest {
  private static final String TEXT =
      "The river rose in the night, and the people of the lower town left their houses, most of"
          + " them on foot, some by boat, and all of them before the bridge was closed at dawn.";

  private static final String OF_CHROME =
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://daily.example/2024/river?a=b
      Subject: =?utf-8?Q?River=20rises?=
      Date: Fri, 10 May 2024 16:02:28 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="----MultipartBoundary--abc----"


      ------MultipartBoundary--abc----
      Content-Type: text/html
      Content-ID: <frame-1@mhtml.blink>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://daily.example/2024/river?a=b

      %s
      ------MultipartBoundary--abc----
      Content-Type: text/html
      Content-ID: <frame-2@mhtml.blink>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://ads.example/frame

      <html><body><p>Buy a boat.</p></body></html>
      ------MultipartBoundary--abc----
      Content-Type: image/png
      Content-Transfer-Encoding: base64
      Content-Location: https://daily.example/a.png

      iVBORw0KGgo=

      ------MultipartBoundary--abc------
      """;

  private static final String PAGE =
      "<!DOCTYPE html><html lang=3D\"en\"><head><title>River rises</title></head><body>"
          + "<article><h1>River rises</h1><p>%s</p></article></body></html>";

  @ParameterizedTest
  @ValueSource(strings = {"a.mhtml", "a.mht", "a.eml", "a"})
  void thePageOfChromeIsTheArticleUnderItsAddress(String name) throws IOException {
    ReadResult.Article article =
        Entries.article(Entries.of(name, crlf(OF_CHROME.formatted(PAGE.formatted(TEXT)))));

    assertThat(article.entry()).isNull();
    assertThat(article.mediaType()).isEqualTo("text/html");
    assertThat(article.item().mainText()).isEqualTo(TEXT);
    assertThat(article.item().title()).isEqualTo("River rises");
    assertThat(article.item().uri()).isEqualTo("https://daily.example/2024/river?a=b");
    assertThat(article.item().contentCreated()).isNull();
  }

  @Test
  void thePageOfFirefoxIsTheOneThatItSaysToStartWith() throws IOException {
    String archive =
        """
        From: "Saved by Mozilla 5.0 (X11)"
        Subject: River rises
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; start="<page@daily.example>";
         boundary="=_b"
        X-MAF: Produced By MAF V5.0

        --=_b
        Content-Type: text/html; charset="utf-8"
        Content-Location: https://ads.example/frame

        <html><body><p>Buy a boat.</p></body></html>
        --=_b
        Content-Type: text/html; charset="windows-1252"
        Content-Transfer-Encoding: quoted-printable
        Content-ID: <page@daily.example>
        Content-Location: https://daily.example/2024/river

        %s
        --=_b--
        """
            .formatted(PAGE.formatted(TEXT + " Caf=E9."));

    ReadResult.Article article = Entries.article(Entries.of("a.mht", crlf(archive)));

    assertThat(article.item().mainText()).isEqualTo(TEXT + " Café.");
    assertThat(article.item().uri()).isEqualTo("https://daily.example/2024/river");
  }

  @Test
  void aPageAloneNeedsNoParts() throws IOException {
    String archive =
        """
        From: "Saved by Mozilla 5.0 (X11)"
        MIME-Version: 1.0
        Content-Type: text/html; charset="utf-8"
        Content-Location: https://daily.example/2024/river

        <html><body><article><p>%s</p></article></body></html>
        """
            .formatted(TEXT);

    assertThat(Entries.article(Entries.of("a.mhtml", crlf(archive))).item().uri())
        .isEqualTo("https://daily.example/2024/river");
  }

  @Test
  void anArchiveWithoutAPageIsSkippedAsSuch() throws IOException {
    String archive =
        OF_CHROME.replace("Content-Type: text/html", "Content-Type: text/css").formatted("p {}");

    List<ReadResult> results = Entries.read(Entries.of("a.mhtml", crlf(archive)));

    assertThat(results)
        .singleElement()
        .extracting(result -> ((ReadResult.Skipped) result).detail())
        .isEqualTo("a web archive without a page");
  }

  @Test
  void aMailWithAPictureIsNone() throws IOException {
    String mail =
        OF_CHROME
            .formatted("<p>The river rose.</p>")
            .replace("<Saved by Blink>", "Ann Author <ann@daily.example>")
            .replace("Snapshot-Content-Location", "X-Origin");

    ReadResult.Article article =
        (ReadResult.Article)
            Entries.read(Entries.of("a.eml", crlf(mail))).stream()
                .filter(ReadResult.Article.class::isInstance)
                .findFirst()
                .orElseThrow();

    assertThat(article.mediaType()).isEqualTo("message/rfc822");
  }

  private static byte[] crlf(String text) {
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
