package org.wirecopy.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.ingest.format.page.SamplePage.FIRST;
import static org.wirecopy.ingest.format.page.SamplePage.SECOND;
import static org.wirecopy.ingest.format.page.SamplePage.TEXT;
import static org.wirecopy.ingest.format.page.SamplePage.THIRD;
import static org.wirecopy.ingest.format.page.SamplePage.article;
import static org.wirecopy.ingest.format.page.SamplePage.p;
import static org.wirecopy.ingest.format.page.SamplePage.page;
import static org.wirecopy.ingest.format.page.SamplePage.paragraphs;
import static org.wirecopy.ingest.format.page.SamplePage.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTextTest {
  private static final String TEASER =
      "<p>Ten other rivers that rose, and what became of the towns that stood beside them.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=onetrust-consent-sdk>%s</div>",
        "<div class=newsletter>%s</div>",
        "<div class='poll box'>%s</div>",
        "<div class=modal>%s</div>",
        "<div class=paywall>%s</div>",
        "<aside>%s</aside>",
        "<div hidden>%s</div>",
        "<div class='note hidden'>%s</div>",
        "<div style='color: red; display:none'>%s</div>",
        "<figure><figcaption>%s</figcaption></figure>",
      })
  void furnitureAmongTheParagraphsIsLeftOut(String furniture) {
    String inside = p(FIRST) + furniture.formatted(TEASER) + p(SECOND) + p(THIRD);

    assertThat(text(article(inside))).isEqualTo(TEXT);
  }

  @Test
  void aConsentDialogLargerThanTheArticleIsLeftOut() {
    String consent =
        p("We and our partners store cookies to measure how often this page is read, by whom.")
            + p("You may withdraw your consent in the privacy settings whenever you like to do so.")
            + p("Without cookies parts of this site, such as its videos, may not work as they do.");

    String html =
        page("", "<div id=cmp-box>" + consent.repeat(4) + "</div><h1>T</h1>" + paragraphs());

    assertThat(text(html)).isEqualTo(TEXT);
  }

  @Test
  void aGalleryLargerThanTheArticleIsLeftOut() {
    String gallery = "<div class=full-gallery>" + TEASER.repeat(12) + "</div>";

    assertThat(text(article(paragraphs() + p(FIRST) + p(SECOND) + gallery)))
        .isEqualTo(TEXT + "\n\n" + FIRST + "\n\n" + SECOND);
  }

  @Test
  void aLongParagraphNamedAfterAPaywallIsText() {
    String inside = p(FIRST) + "<p class=paywall aria-hidden=true>" + SECOND + "</p>" + p(THIRD);

    assertThat(text(article(inside))).isEqualTo(TEXT);
  }

  @Test
  void wordsForScreenReadersAreNoText() {
    String inside =
        paragraphs()
            .replace(
                "the bridge",
                "the <a href=/b>bridge</a><span class=sr-only>(opens in a new tab)</span>");

    assertThat(text(article(inside))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>By Ann Author</p>",
        "<div>Published: 15:56 BST, 27 April 2024</div>",
        "<div>28.4.2023 18:41 Uhr</div>",
        "<div>25/04/2026 Actualizado a las 15:10h</div>",
        "<div>Last updated 15 hours ago</div>",
        "<div>2024年10月16日</div>",
        "<div><time>yesterday</time></div>",
        "<h2>The water rises in the old town</h2>",
        "<h2>The water rises in the</h2>",
      })
  void headlineBylineAndDateBeforeTheTextAreNoPartOfIt(String leading) {
    assertThat(text(article(leading + paragraphs()))).isEqualTo(TEXT);
  }

  @Test
  void aDateFurtherDownStays() {
    String inside = paragraphs() + p("Published: 27 April 2024 in the gazette") + p(FIRST);

    assertThat(text(article(inside))).contains("Published: 27 April 2024 in the gazette");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Related stories", "About the author", "Mehr zum Thema", "Lire aussi", "Lea también",
        "Читайте также", "関連記事", "관련기사", "اقرأ أيضا", "यह भी पढ़ें"
      })
  void whatFollowsAHeadingThatLeadsElsewhereIsCutOff(String heading) {
    String inside = paragraphs() + "<h3>" + heading + "</h3><p>Short teaser of something else.</p>";

    assertThat(text(article(inside))).isEqualTo(TEXT);
  }

  @Test
  void anArticleThatGoesOnBehindSuchAHeadingIsNotCutOff() {
    String inside =
        p(FIRST) + p(SECOND) + "<h3>Related stories</h3>" + p(THIRD + FIRST) + p(SECOND + FIRST);

    assertThat(text(article(inside))).contains(THIRD + FIRST).doesNotContain("Related");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more: how the dam was built",
        "Les også: Slik ble demningen bygget",
        "Czytaj też: jak zbudowano tamę",
        "Baca juga: bendungan lama",
        "<a href=/x>How the dam was built</a>",
      })
  void linesBetweenParagraphsThatLeadElsewhereAreLeftOut(String line) {
    assertThat(text(article(p(FIRST) + p(line) + p(SECOND) + p(THIRD)))).isEqualTo(TEXT);
  }

  @Test
  void aListOfLinksIsLeftOutAndAListOfFactsStays() {
    String links =
        "<ul><li><b>Floods:</b> <a href=/1>How the dam was built</a></li>"
            + "<li><a href=/2>Why the bridge is so low</a></li></ul>";
    String facts =
        "<ul><li>40 cellars</li><li>1 <a href=/b>bridge</a> and the road by the mill</li></ul>";

    assertThat(text(article(p(FIRST) + links + p(SECOND) + p(THIRD) + facts)))
        .isEqualTo(TEXT + "\n\n40 cellars\n\n1 bridge and the road by the mill");
  }

  @Test
  void quotesAndTablesStay() {
    String more =
        "<blockquote><p>We have seen worse.</p></blockquote>"
            + "<table><caption>Levels</caption><tr><th>Day</th><th>Metres</th></tr>"
            + "<tr><td>Monday</td><td>7.2</td></tr></table>";

    assertThat(text(article(paragraphs() + more + p(FIRST))))
        .isEqualTo(
            TEXT
                + "\n\nWe have seen worse.\n\nLevels\n\nDay\n\nMetres\n\nMonday\n\n7.2\n\n"
                + FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Get the best of the week in our newsletter.",
        "Fehler gefunden? Jetzt melden.",
        "Follow us on every channel there is.",
      })
  void callsToTheReaderAtTheEndAreLeftOut(String call) {
    assertThat(text(article(paragraphs() + p(call)))).isEqualTo(TEXT);
  }

  @Test
  void aPortraitOfTheAuthorAtTheEndIsLeftOut() {
    String html =
        page(
            "<meta name=author content='Ann Author'>",
            "<article><h1>T</h1>"
                + paragraphs()
                + p("Ann Author is a reporter at the river.")
                + "</article>");

    assertThat(text(html)).isEqualTo(TEXT);
  }

  @Test
  void whatThePageDeclaresAsItsTextSaysWhereItBeginsAndEnds() {
    String inside =
        p("Kicker of the day, and what to know about it") + paragraphs() + p("Agency desk");

    assertThat(text(declaring(FIRST + SECOND + THIRD, inside))).isEqualTo(TEXT);
  }

  @Test
  void aDeclaredTextThatIsCutShortCutsNothing() {
    String inside = paragraphs() + p(FIRST + SECOND) + p(SECOND + FIRST);

    assertThat(text(declaring(FIRST + " " + SECOND, inside))).endsWith(SECOND + FIRST);
  }

  @Test
  void aPageThatShowsItsTextOnlyByScriptIsReadFromWhatItDeclares() {
    assertThat(text(declaring(FIRST + "\\n" + SECOND + "\\n" + THIRD, "<p>Loading.</p>")))
        .isEqualTo(TEXT);
  }

  private static String declaring(String text, String inside) {
    String json = "{\"@type\": \"NewsArticle\", \"articleBody\": \"" + text + "\"}";
    return page(
        "<script type='application/ld+json'>" + json + "</script>",
        "<article>" + inside + "</article>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You are using an outdated browser. Please upgrade your browser to improve your"
            + " experience.",
        "Your browser does not support the video tag.",
        "Please enable JavaScript to view the comments.",
        "Ihr Browser ist veraltet und zeigt diese Seite womöglich nicht richtig an.",
        "Votre navigateur est obsolète, certaines pages peuvent mal s'afficher.",
        "We use cookies to give you the best experience; read our policy.",
        "By continuing to use this site you agree to our use of cookies and similar means.",
        "Wir verwenden Cookies, damit Ihr Besuch auf der Seite angenehm ist.",
        "Empfohlener externer Inhalt",
        "An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.",
        "Personenbezogene Daten können an Drittplattformen übermittelt werden."
      })
  void notesAboutBrowsersCookiesAndContentOfOthersAreNoParagraphs(String note) {
    String inside = p(FIRST) + "<div>" + p(note) + "</div>" + p(SECOND) + p(THIRD);

    assertThat(text(article(inside))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The court said that browsers must ask before they keep cookies, and fined the company.",
        "Two in three sites use cookies that nobody needs, the regulator found in the spring.",
        "Your browser history was sold for years, the newspaper found, without anybody's knowing."
      })
  void newsAboutThemIs(String paragraph) {
    assertThat(text(article(paragraphs() + p(paragraph)))).isEqualTo(TEXT + "\n\n" + paragraph);
  }

  @Test
  void anArticleInPartsWithAHeadingOrAPictureBetweenThemIsKeptWhole() {
    String part = "<div class='sidebar-grid__content'>%s</div>";
    String inside =
        part.formatted(p(FIRST))
            + "<div class='sidebar-grid__image'><figure><img src=a.jpg></figure></div>"
            + part.formatted(p(SECOND))
            + "<h2>What comes next</h2>"
            + part.formatted(p(THIRD))
            + part.formatted(p(FIRST + " Again."));

    assertThat(text(article(inside)))
        .isEqualTo(
            FIRST
                + "\n\n"
                + SECOND
                + "\n\nWhat comes next\n\n"
                + THIRD
                + "\n\n"
                + FIRST
                + " Again.");
  }

  @Test
  void aWordThatLeadsToATopicStaysInItsSentence() {
    String linked = SECOND.replace("mayor", "<a class=tag-link href=/tags/7>mayor</a>");

    assertThat(text(article(p(FIRST) + p(linked) + p(THIRD)))).isEqualTo(TEXT);
  }
}
