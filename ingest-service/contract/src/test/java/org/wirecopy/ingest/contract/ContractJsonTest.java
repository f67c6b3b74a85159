package org.wirecopy.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractJsonTest {
  private static final String ARTICLE =
      """
      {"article":{"uri":"urn:x:1","type":"text","title":"🐢","bodies":[{"role":"main",\
      "contentType":"text/plain","charCount":6,"wordCount":2,"value":"It 🐢."}],\
      "copyrightNotice":"","subjects":[{"name":"a","relevance":1.10}]},\
      "origin":{"inbox":"news","path":"a.json","ingestedAt":"2026-01-01T00:00:00.000001Z"}}""";

  private static IngestedArticle read(String json) {
    return ContractJson.read(json.getBytes(StandardCharsets.UTF_8), IngestedArticle.class);
  }

  private static String write(Object contractRecord) {
    return new String(ContractJson.write(contractRecord), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsReadIsWrittenBackByteForByte() {
    assertThat(write(read(ARTICLE))).isEqualTo(ARTICLE);
  }

  @Test
  void theValuesOfPropertiesStandWhereTheirPlacesSay() {
    IngestedArticle article = read(ARTICLE);

    PlacedJson placed =
        ContractJson.place(article, "article", "article/title", "article/bodies", "origin/path");

    assertThat(placed.json()).isEqualTo(ContractJson.write(article));
    assertThat(at(placed, "article/title")).isEqualTo("\"🐢\"");
    assertThat(at(placed, "article/bodies")).startsWith("[{\"role\"").endsWith("\"It 🐢.\"}]");
    assertThat(at(placed, "article")).startsWith("{\"uri\"").endsWith("1.10}]}");
    assertThat(at(placed, "origin/path")).isEqualTo("\"a.json\"");
  }

  @Test
  void aPropertyOfTheSameNameElsewhereIsAnother() {
    String passedThrough =
        ARTICLE.replace("\"subjects\"", "\"origin\":{\"path\":\"b.json\"},\"subjects\"");

    PlacedJson placed = ContractJson.place(read(passedThrough), "origin/path");

    assertThat(at(placed, "origin/path")).isEqualTo("\"a.json\"");
  }

  @Test
  void placesAreRightHoweverLongTheTextBeforeThem() {
    String text = "\"path\" 🐢é\\ ".repeat(10_000);
    IngestedArticle article =
        new IngestedArticle(
            NinjsItem.text("urn:x:1").bodies(List.of(NinjsItem.Body.mainText(text))).build(),
            read(ARTICLE).origin());

    PlacedJson placed = ContractJson.place(article, "origin/path");

    assertThat(placed.json()).isEqualTo(ContractJson.write(article));
    assertThat(at(placed, "origin/path")).isEqualTo("\"a.json\"");
  }

  @Test
  void whatTheRecordDoesNotHaveHasNoPlace() {
    PlacedJson placed = ContractJson.place(read(ARTICLE), "article/version");

    assertThatThrownBy(() -> placed.place("article/version"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("article/version");
  }

  private static String at(PlacedJson placed, String path) {
    PlacedJson.Place place = placed.place(path);
    return new String(
        placed.json(), place.from(), place.to() - place.from(), StandardCharsets.UTF_8);
  }

  @Test
  void unknownFieldsOfOursAreTolerated() {
    String newer = ARTICLE.replace("\"inbox\"", "\"shelf\":7,\"inbox\"");

    assertThat(read(newer)).isEqualTo(read(ARTICLE));
  }

  @Test
  void timesWithAnOffsetAreReadAndWrittenInUtc() {
    String offset =
        ARTICLE.replace("\"type\"", "\"versionCreated\":\"2026-01-01T02:00:00+02:00\",\"type\"");

    assertThat(read(offset).article().versionCreated())
        .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(write(read(offset))).contains("\"versionCreated\":\"2026-01-01T00:00:00Z\"");
  }

  @Test
  void aMissingFieldIsATypedErrorThatNamesIt() {
    assertThatThrownBy(() -> read(ARTICLE.replace("\"uri\"", "\"url\"")))
        .isInstanceOf(ContractViolationException.class)
        .hasMessageContaining("article.uri");
    assertThatThrownBy(() -> read(ARTICLE.replace("\"bodies\"", "\"texts\"")))
        .isInstanceOf(ContractViolationException.class)
        .hasMessageContaining("bodies[0].value");
    assertThatThrownBy(() -> read(ARTICLE.replace("\"origin\"", "\"source\"")))
        .isInstanceOf(ContractViolationException.class)
        .hasMessageContaining("origin");
  }

  @Test
  void brokenJsonIsATypedErrorThatNamesThePlace() {
    for (String broken : List.of("", "null", "[]", "7", "{", ARTICLE + "x", "\u0000")) {
      assertThatThrownBy(() -> read(broken)).isInstanceOf(ContractViolationException.class);
    }
    assertThatThrownBy(() -> read("{\n\"article\": oops")).hasMessageContaining("line 2");
  }

  @Test
  void countsThatDoNotAddUpCannotExist() {
    assertThatThrownBy(() -> new FileCounts(3, 1, 1, 0, 0))
        .isInstanceOf(ContractViolationException.class);
    assertThat(
            new FileCounts(1, 1, 0, 0, 0)
                .plusRejected()
                .plusSkipped(SkipReason.MEDIA)
                .plusBlocked())
        .isEqualTo(new FileCounts(4, 1, 1, 1, 1, Map.of("media", 1L)));
  }
}
