package org.wirecopy.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.ingest.format.page.SamplePage.about;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNamesTest {
  private static final String SITE = "<meta property='og:site_name' content='The Daily Sample'>";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "River rises in town | The Daily Sample",
        "River rises in town - The Daily Sample",
        "River rises in town — the daily sample",
        "River rises in town • Daily.Example",
        "The Daily Sample: River rises in town",
        "River rises in town | Daily | The Daily Sample"
      })
  void aTitleLosesTheNameOfItsSite(String title) {
    String head = "<title>" + title + "</title>" + SITE;

    assertThat(about(head, "").headline()).isEqualTo("River rises in town");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "River rises in town | Weather",
        "Rise - and fall",
        "Mayor: The Daily Sample is right",
        "What The Daily Sample - and others - said"
      })
  void whatIsNoSiteStays(String title) {
    String head = "<title>" + title + "</title>" + SITE;

    assertThat(about(head, "").headline()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "River rises in the old town | Weather",
        "River rises in the old town - Unknown Gazette",
        "River rises in the old town|Gazette"
      })
  void theHeadingTellsWhereTheTitleEnds(String title) {
    String head = "<meta property='og:title' content='" + title + "'>";

    assertThat(about(head, "<h1>River rises in\n the old town</h1>").headline())
        .isEqualTo("River rises in the old town");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The Daily Sample",
        "daily.example",
        "www.other.example",
        "10473",
        "https://social.example/ann",
        "ann@daily.example"
      })
  void aSiteOrANumberIsNoByline(String author) {
    String head = "<meta name=author content='" + author + "'>" + SITE;

    assertThat(about(head, "").byline()).isNull();
    assertThat(about(head, "<a rel=author href=/ann>By Ann Author</a>").byline())
        .isEqualTo("Ann Author");
  }

  @Test
  void theSiteAmongAuthorsIsLeftOut() {
    String head = "<meta name=author content='Ann Author, The Daily Sample, Bo Byline'>" + SITE;

    assertThat(about(head, "").byline()).isEqualTo("Ann Author, Bo Byline");
  }
}
