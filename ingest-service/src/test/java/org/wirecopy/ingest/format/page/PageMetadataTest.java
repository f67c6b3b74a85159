package org.wirecopy.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.ingest.format.page.SamplePage.about;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageMetadataTest {
  private static final String LINKED =
      """
      {"@type": "NewsArticle", "headline": "River &amp; town", "author": {"@id": "#ann"},
       "publisher": [{"name": "The Daily Sample"}], "inLanguage": "en-GB",
       "datePublished": "2024-05-10T16:02:28+02:00"}\
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "[%s]",
        "{\"@graph\": [{\"@type\": \"WebSite\"}, %s]}",
        "[{\"@graph\": [[%s]]}]",
        "{\"@type\": \"WebPage\", \"mainEntity\": %s}",
        "//<![CDATA[\n%s\n//]]>",
        "[%s,]"
      })
  void jsonLdIsReadInEveryShape(String shape) {
    String scripts =
        linked("{broken") + linked("{\"@type\": \"Person\"}") + linked(shape.formatted(LINKED));

    NewsPage.About about = about(scripts, "");

    assertThat(about.headline()).isEqualTo("River & town");
    assertThat(about.site()).isEqualTo("The Daily Sample");
    assertThat(about.published().instant()).isEqualTo(Instant.parse("2024-05-10T14:02:28Z"));
  }

  @Test
  void anAuthorReferredToIsFoundInTheGraph() {
    String graph = "{\"@graph\": [" + LINKED + ", {\"@id\": \"#ann\", \"name\": \"Ann Author\"}]}";

    assertThat(about(linked(graph), "").byline()).isEqualTo("Ann Author");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-10T16:02:28Z, 2024-05-10T16:02:28Z",
    "2024-05-10T16:02:28.123+0530, 2024-05-10T10:32:28.123Z",
    "2024-05-10T16:02+02:00, 2024-05-10T14:02:00Z",
    "2024-05-10 16:02:28 +0200, 2024-05-10T14:02:28Z",
    "'Fri, 10 May 2024 16:02:28 GMT', 2024-05-10T16:02:28Z",
    "2024-05-10T16:02:28, 2024-05-10T00:00:00Z",
    "2024-05-10, 2024-05-10T00:00:00Z"
  })
  void aTimeWithoutAZoneSaysTheDayAlone(String written, String meant) {
    String head = "<meta property='article:published_time' content='" + written + "'>";

    assertThat(about(head, "").published().instant()).isEqualTo(Instant.parse(meant));
  }

  @Test
  void aTimeWithAZoneGoesBeforeOneWithout() {
    String head =
        linked("{\"@type\": \"Article\", \"datePublished\": \"2024-05-10T16:02:28\"}")
            + "<meta property='article:published_time' content='2024-05-10T16:02:28+02:00'>";

    assertThat(about(head, "").published().instant())
        .isEqualTo(Instant.parse("2024-05-10T14:02:28Z"));
  }

  @Test
  void microdataAndPlainMarkupAreReadWhereNothingElseSaysIt() {
    String body =
        "<article itemscope><h1 itemprop=headline>River rises</h1><span itemprop=author>Bo"
            + " Byline</span><time itemprop=datePublished"
            + " datetime=2024-05-10T16:02:28Z>today</time></article>";

    NewsPage.About about = about("", body);

    assertThat(about.headline()).isEqualTo("River rises");
    assertThat(about.byline()).isEqualTo("Bo Byline");
    assertThat(about.published().instant()).isEqualTo(Instant.parse("2024-05-10T16:02:28Z"));
    assertThat(about.language()).isEqualTo("en");
  }

  @Test
  void aTimeElementIsTheLastResort() {
    assertThat(about("", "<p>On <time datetime=2024-05-10>10 May</time>").published().instant())
        .isEqualTo(Instant.parse("2024-05-10T00:00:00Z"));
  }

  private static String linked(String json) {
    return "<script type='application/ld+json; charset=utf-8'>" + json + "</script>";
  }
}
