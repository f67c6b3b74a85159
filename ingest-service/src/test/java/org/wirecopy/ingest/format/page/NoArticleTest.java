package org.wirecopy.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.ingest.format.page.SamplePage.ADDRESS;
import static org.wirecopy.ingest.format.page.SamplePage.TEXT;
import static org.wirecopy.ingest.format.page.SamplePage.p;
import static org.wirecopy.ingest.format.page.SamplePage.page;
import static org.wirecopy.ingest.format.page.SamplePage.paragraphs;

import org.junit.jupiter.api.Test;

class NoArticleTest {
  private static final String HEADLINE =
      "<p><a href=/1>The water rises in the old town again</a></p>";

  @Test
  void aHomePageIsNoArticle() {
    String html = page("<title>Daily</title>", "<main>" + paragraphs() + "</main>");

    assertThat(NewsPage.of(html, "https://daily.example/").text()).isEmpty();
    assertThat(NewsPage.of(html, "https://daily.example/index.html").text()).isEmpty();
  }

  @Test
  void aRootThatCallsItselfAnArticleIsOne() {
    String html =
        page("<meta property=og:type content=article>", "<main>" + paragraphs() + "</main>");

    assertThat(NewsPage.of(html, "https://daily.example/").text()).isEqualTo(TEXT);
  }

  @Test
  void aListOfHeadlinesIsNoArticle() {
    String html =
        page("", "<main>" + HEADLINE.repeat(30) + p("All the news of today.") + "</main>");

    assertThat(NewsPage.of(html, ADDRESS).text()).isEmpty();
  }

  @Test
  void aPageThatWasNotFoundIsNoArticle() {
    String sorry =
        p("The page that you are looking for was moved or removed, or never existed at all.");

    assertThat(NewsPage.of(page("<title>404 - Daily</title>", sorry), ADDRESS).text()).isEmpty();
    assertThat(NewsPage.of(page("<title>Seite nicht gefunden</title>", sorry), ADDRESS).text())
        .isEmpty();
  }

  @Test
  void aLongTextUnderSuchATitleIsAnArticle() {
    String html = page("<title>404: a number and its story</title>", paragraphs().repeat(3));

    assertThat(NewsPage.of(html, ADDRESS).text()).startsWith(TEXT);
  }

  @Test
  void anArticleWhoseTextOnlyScriptsShowIsItsDescription() {
    String head =
        "<meta property=og:type content=article>"
            + "<meta property=og:description content='The river rose in the night.'>";

    NewsPage page = NewsPage.of(page(head, "<div id=root></div>"), ADDRESS);

    assertThat(page.text()).isEqualTo("The river rose in the night.");
    assertThat(page.textFrom()).isEqualTo("description");
  }

  @Test
  void aDescriptionMakesNoArticleOfAnotherPage() {
    String head = "<meta property=og:description content='News of the town.'>";

    assertThat(NewsPage.of(page(head, "<div id=root></div>"), ADDRESS).text()).isEmpty();
  }
}
