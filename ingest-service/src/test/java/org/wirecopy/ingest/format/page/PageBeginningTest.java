package org.wirecopy.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.registry.Entries;

class PageBeginningTest {
  private static final String TEXT =
      "The river rose at night, and the people of the town left their houses before it came.";

  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>River rises</title></head><body><article><h1>River"
          + " rises</h1><p>"
          + TEXT
          + "</p></article></body></html>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>var a = 1;</script>",
        "<style>p { color: red }</style>",
        "<br>",
        "<link rel=stylesheet href=a.css>",
        "<base href='https://daily.example/'>",
        "<noscript></noscript>",
        "<iframe src=a></iframe>",
        "<img src=a.png>",
        "<a name=top></a>",
        "<font size=2></font>",
        "<?php session_start(); if ($a->b > 1) { echo 'x'; } ?>",
        "Warning: include(a.php): failed to open stream in /srv/a.php on line 3\n",
        "<br />\n<b>Warning</b>:  Undefined variable $a in <b>/srv/a.php</b> on line <b>3</b><br />\n"
      })
  void aPageIsReadAsOneWhateverStandsBeforeIt(String before) throws IOException {
    ReadResult.Article article = Entries.article(Entries.of("page", before + PAGE));

    assertThat(article.mediaType()).isEqualTo("text/html");
    assertThat(article.item().mainText()).isEqualTo(TEXT);
  }

  @Test
  void theEndingOfTheNameTellsAPage() throws IOException {
    assertThat(Entries.article(Entries.of("a.html", "River news <p>" + TEXT + "</p>")).mediaType())
        .isEqualTo("text/html");
  }

  @Test
  void aTextAboutPagesIsNone() throws IOException {
    String text = "Every page begins with <html> these days, and most people never see it.";

    assertThat(Entries.article(Entries.of("a.txt", text)).mediaType()).isEqualTo("text/plain");
  }

  @Test
  void aDayThatAPageSaysIsSaidToBeADay() throws IOException {
    String page = PAGE.replace("</head>", "<meta name=dc.date content='Mon, May 25 2020'></head>");

    assertThat(Entries.article(Entries.of("page", page)).caveats().contentCreatedAsWritten())
        .isEqualTo("2020-05-25");
  }

  @Test
  void theDateOfACommentIsNotThatOfThePage() throws IOException {
    String page =
        PAGE.replace(
            "</article>",
            "</article><div class=comments><time datetime=2021-01-01T00:00:00Z>x</time></div>");

    assertThat(Entries.article(Entries.of("page", page)).item().contentCreated()).isNull();
  }
}
