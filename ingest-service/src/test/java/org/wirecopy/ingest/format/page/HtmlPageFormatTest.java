package org.wirecopy.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.input.TimeBound;
import org.wirecopy.ingest.format.registry.Entries;
import org.wirecopy.ingest.format.registry.Formats;

class HtmlPageFormatTest {
  private static final String FIRST =
      "The river rose in the night, and the people of the lower town left their houses, most of"
          + " them on foot, some by boat.";
  private static final String SECOND =
      "The mayor said the water would begin to fall by the evening, but the schools would stay"
          + " closed until Monday, as would the bridge.";
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en_GB"><head>
        <title>River rises | The Daily Sample</title>
        <link rel="canonical" href="https://daily.example/2024/river">
        <meta property="og:title" content="River rises - Daily">
        <meta property="og:site_name" content="The Daily Sample">
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
          {"@type": "WebSite", "name": "x"},
          {"@type": ["NewsArticle"], "headline": "River &amp; town: the water rises",
           "author": [{"name": "Ann Author"}, {"name": "Bo Byline"}],
           "datePublished": "2024-05-10T16:02:28+02:00", "dateModified": "2024-05-11"}]}</script>
      </head><body>
        <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
        <article><h1>River &amp; town: the water rises</h1>
          <p class="byline">By Ann Author</p>
          <div class="story"><p>%s</p>
          <div class="related-stories"><p>Ten other rivers that rose</p></div>
          <p>%s</p>
          <p>Read more: <a href="/x">All about the river</a></p></div>
        </article>
        <footer><p>Copyright The Daily Sample, all rights reserved, everywhere and always.</p></footer>
      </body></html>
      """
          .formatted(FIRST, SECOND);

  @Test
  void theTextIsTheArticleWithoutWhatStandsAroundIt() throws IOException {
    NinjsItem item = Entries.article(Entries.of("a.html", PAGE)).item();

    assertThat(item.mainText()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(item.bodies().get(1).contentType()).isEqualTo("text/html");
    assertThat(item.bodies().get(1).value()).startsWith("<p>The river rose");
  }

  @Test
  void thePageTellsAboutItself() throws IOException {
    NinjsItem item = Entries.article(Entries.of("a.html", PAGE)).item();

    assertThat(item.uri()).isEqualTo("https://daily.example/2024/river");
    assertThat(item.title()).isEqualTo("River & town: the water rises");
    assertThat(item.by()).isEqualTo("Ann Author, Bo Byline");
    assertThat(item.contentCreated()).isEqualTo(Instant.parse("2024-05-10T14:02:28Z"));
    assertThat(item.versionCreated()).isEqualTo(Instant.parse("2024-05-11T00:00:00Z"));
    assertThat(item.language()).isEqualTo("en-GB");
    assertThat(item.infoSources())
        .extracting(NinjsItem.InfoSource::name)
        .containsExactly("The Daily Sample");
  }

  @Test
  void aCanonicalLinkToTheRootOrAnotherHostIsNoIdentity() throws IOException {
    String root = PAGE.replace("daily.example/2024/river", "daily.example/");
    Entry got =
        Entries.of("a.html", PAGE)
            .declaredAs(new Entry.Declared(null, null, "https://copy.example/river"));

    assertThat(Entries.article(Entries.of("a.html", root)).item().uri()).startsWith("urn:wirecopy");
    assertThat(Entries.article(got).item().uri()).isEqualTo("https://copy.example/river");
  }

  @Test
  void aPageWrappedInAFormKeepsItsText() throws IOException {
    String page =
        PAGE.replace("<article>", "<form><article>").replace("</article>", "</article></form>");

    assertThat(Entries.article(Entries.of("a.html", page)).item().mainText()).contains(SECOND);
  }

  @Test
  void aPageWithoutWordsIsSkipped() throws IOException {
    assertThat(Entries.read(Entries.of("a.html", "<html><body><img src=x></body></html>")))
        .singleElement()
        .isInstanceOf(ReadResult.Skipped.class);
  }

  @Test
  void tenMillionNestedTagsHoldNobodyUp() {
    String page = "<html><body>" + "<div>".repeat(2_000_000) + "text";
    Limits limits = new Limits(1 << 24, 1 << 16, Duration.ofSeconds(20), Limits.Packed.DEFAULT);

    Assertions.assertThatCode(
            () -> {
              try {
                new Formats(limits).read(Entries.of("a.html", page), result -> {});
              } catch (UnreadableEntryException e) {
                assertThat(e.reason()).isIn("too-large", "too-costly", "unparsable");
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void parsingThatNeverEndsIsCutOff() {
    TimeBound bound =
        new TimeBound(new Limits(1 << 20, 1 << 16, Duration.ofMillis(50), Limits.Packed.DEFAULT));

    UnreadableEntryException rejection =
        Assertions.catchThrowableOfType(
            UnreadableEntryException.class, () -> bound.run(HtmlPageFormatTest::forEver));

    assertThat(rejection.reason()).isEqualTo("too-costly");
  }

  private static List<String> forEver() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    return List.of();
  }
}
