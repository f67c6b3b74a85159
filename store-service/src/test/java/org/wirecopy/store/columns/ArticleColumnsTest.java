package org.wirecopy.store.columns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.NinjsItem.InfoSource;
import org.wirecopy.ingest.contract.NinjsItemBuilder;

class ArticleColumnsTest {
  private static final Instant ONE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TWO = Instant.parse("2026-01-02T00:00:00Z");
  private static final Instant THREE = Instant.parse("2026-01-03T00:00:00Z");

  private static NinjsItemBuilder item(String uri) {
    return NinjsItem.text(uri).bodies(List.of(NinjsItem.Body.mainText("The text.\n")));
  }

  private static InfoSource infoSource(String name, String literal) {
    return new InfoSource(name, null, null, literal, Map.of());
  }

  @Test
  void theTimeOfTheVersionComesBeforeThatOfTheFirstAndThatBeforeThePagesDate() {
    Map<String, com.fasterxml.jackson.databind.JsonNode> first =
        Map.of("firstCreated", TextNode.valueOf(TWO.toString()));

    assertThat(
            ArticleColumns.of(
                    item("urn:a").versionCreated(ONE).other(first).contentCreated(THREE).build())
                .published())
        .isEqualTo(ONE);
    assertThat(
            ArticleColumns.of(item("urn:a").other(first).contentCreated(THREE).build()).published())
        .isEqualTo(TWO);
    assertThat(ArticleColumns.of(item("urn:a").contentCreated(THREE).build()).published())
        .isEqualTo(THREE);
    assertThat(ArticleColumns.of(item("urn:a").build()).published()).isNull();
    assertThat(
            ArticleColumns.of(
                    item("urn:a")
                        .other(Map.of("firstCreated", TextNode.valueOf("yesterday")))
                        .build())
                .published())
        .isNull();
  }

  @Test
  void theFirstNamedInfoSourceIsTheSourceAndTheHostOfTheUriWhereNoneIsNamed() {
    assertThat(
            ArticleColumns.of(
                    item("https://www.example.org/a")
                        .infoSources(
                            List.of(
                                infoSource(" ", null),
                                infoSource(null, "afp"),
                                infoSource("AP", null)))
                        .build())
                .source())
        .isEqualTo("afp");
    assertThat(ArticleColumns.of(item("https://WWW.Example.org/a").build()).source())
        .isEqualTo("example.org");
    assertThat(ArticleColumns.of(item("http://news.example.org:8080/a").build()).source())
        .isEqualTo("news.example.org");
    assertThat(ArticleColumns.of(item("urn:a").build()).source()).isNull();
    assertThat(ArticleColumns.of(item("https:opaque").build()).source()).isNull();
  }

  @Test
  void bylineAndPlaceHaveNoSpacesAroundAndTheTextIsAsItIs() {
    ArticleColumns columns =
        ArticleColumns.of(item("urn:a").by(" By Ann\n Bell ").located(" \t").build());

    assertThat(columns.byline()).isEqualTo("By Ann Bell");
    assertThat(columns.located()).isNull();
    assertThat(columns.text()).isEqualTo("The text.\n");
  }
}
