package org.wirecopy.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.registry.Entries;
import org.wirecopy.ingest.format.registry.Formats;

/** JSON of other shapes than ninjs: each kind is read by its own mapping, the rest rejected. */
class JsonArticlesTest {
  private static final String TEXT = "The dam at Holm held through the night.";

  private static List<ReadResult> read(String name, String json) throws IOException {
    return Entries.results(new Formats(new Limits(1 << 20, 1 << 16)), name, json);
  }

  private static ReadResult.Article only(String json) throws IOException {
    List<ReadResult> results = read("a.json", json);
    assertThat(results).hasSize(1);
    assertThat(results.get(0)).isInstanceOf(ReadResult.Article.class);
    return (ReadResult.Article) results.get(0);
  }

  @Test
  void aJsonFeedHasAnArticleForEachItem() throws IOException {
    List<ReadResult> results =
        read(
            "feed.json",
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Holm Courier","language":"da",
             "authors":[{"name":"Ida Krogh"},{"name":"Per Lund"}],
             "items":[
              {"id":"https://holm.example/7","title":"Dam holds","content_html":"<p>The dam at Holm held through the night.</p>",
               "date_published":"2024-02-02T14:20:00+01:00","date_modified":"2024-02-02T15:00:00Z"},
              {"id":"8","url":"https://holm.example/8","content_text":"Second.","language":"sv","authors":[{"name":"Kai"}]},
              {"id":"9","summary":"Only a summary."},
              {"id":"10","title":"Nothing"}]}
            """);

    NinjsItem first = ((ReadResult.Article) results.get(0)).item();
    assertThat(first.uri()).isEqualTo("https://holm.example/7");
    assertThat(first.title()).isEqualTo("Dam holds");
    assertThat(first.mainText()).isEqualTo(TEXT);
    assertThat(first.bodies().get(1).contentType()).isEqualTo("text/html");
    assertThat(first.by()).isEqualTo("Ida Krogh, Per Lund");
    assertThat(first.language()).isEqualTo("da");
    assertThat(first.contentCreated()).isEqualTo(Instant.parse("2024-02-02T13:20:00Z"));
    assertThat(first.versionCreated()).isEqualTo(Instant.parse("2024-02-02T15:00:00Z"));
    assertThat(first.infoSources().get(0).name()).isEqualTo("Holm Courier");
    ReadResult.Article second = (ReadResult.Article) results.get(1);
    assertThat(second.entry()).isEqualTo("2");
    assertThat(second.mediaType()).isEqualTo("application/feed+json");
    assertThat(second.item().uri()).isEqualTo("https://holm.example/8");
    assertThat(second.item().language()).isEqualTo("sv");
    assertThat(second.item().by()).isEqualTo("Kai");
    assertThat(((ReadResult.Article) results.get(2)).caveats().textFrom()).isEqualTo("description");
    assertThat(((ReadResult.Skipped) results.get(3)).reason()).isEqualTo(SkipReason.NO_TEXT);
  }

  @Test
  void newsPleaseIsReadWithADayWhereNoZoneIsSaid() throws IOException {
    NinjsItem item =
        only("""
            {"authors":["Ida Krogh","Per Lund"],"date_download":"2024-02-03 01:02:03","date_modify":null,
             "date_publish":"2024-02-02 14:20:00","description":"A dam.","filename":"x.json","language":"en",
             "source_domain":"holm.example","maintext":"The dam at Holm held through the night.",
             "title":"Dam holds","title_page":null,"title_rss":null,"url":"https://holm.example/7"}
            """)
            .item();

    assertThat(item.uri()).isEqualTo("https://holm.example/7");
    assertThat(item.mainText()).isEqualTo(TEXT);
    assertThat(item.by()).isEqualTo("Ida Krogh, Per Lund");
    assertThat(item.contentCreated()).isEqualTo(Instant.parse("2024-02-02T00:00:00Z"));
    assertThat(item.infoSources().get(0).name()).isEqualTo("holm.example");
  }

  @Test
  void newsPleaseWithoutTextIsSkippedByItsName() throws IOException {
    assertThat(
            read(
                "a.json",
                "{\"maintext\":null,\"title\":\"T\",\"description\":\"D\",\"url\":\"https://holm.example/7\"}"))
        .containsExactly(
            new ReadResult.Skipped(
                null, SkipReason.NO_TEXT, "an article of news-please without text"));
  }

  @Test
  void rowsOfCcNewsAreReadLineByLine() throws IOException {
    String row =
        "{\"title\":\"Dam holds\",\"text\":\"%s\",\"domain\":\"holm.example\",\"date\":\"2017-07-17 00:00:00\","
            + "\"description\":\"D\",\"url\":\"https://holm.example/%d\",\"image_url\":null}\n";

    List<ReadResult> results = read("cc.jsonl", row.formatted(TEXT, 1) + row.formatted(TEXT, 2));

    assertThat(results).hasSize(2);
    NinjsItem second = ((ReadResult.Article) results.get(1)).item();
    assertThat(second.uri()).isEqualTo("https://holm.example/2");
    assertThat(second.contentCreated()).isEqualTo(Instant.parse("2017-07-17T00:00:00Z"));
    assertThat(results.get(1).entry()).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "[%s]",
        "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Organization\",\"name\":\"H\"},%s]}"
      })
  void anArticleOfSchemaOrgIsReadWhereverItStands(String around) throws IOException {
    List<ReadResult> results =
        read(
            "a.json",
            around.formatted(
                """
                {"@context":"https://schema.org","@type":["NewsArticle"],"headline":"Dam holds",
                 "articleBody":"The dam at Holm held through the night.","datePublished":"2024-02-02T14:20:00Z",
                 "author":[{"@type":"Person","name":"Ida Krogh"}],"publisher":{"@type":"Organization","name":"Courier"},
                 "mainEntityOfPage":{"@id":"https://holm.example/7"},"inLanguage":"en"}
                """));

    NinjsItem item =
        results.stream()
            .filter(ReadResult.Article.class::isInstance)
            .map(found -> ((ReadResult.Article) found).item())
            .findFirst()
            .orElseThrow();
    assertThat(item.uri()).isEqualTo("https://holm.example/7");
    assertThat(item.title()).isEqualTo("Dam holds");
    assertThat(item.by()).isEqualTo("Ida Krogh");
    assertThat(item.infoSources().get(0).name()).isEqualTo("Courier");
    assertThat(item.contentCreated()).isEqualTo(Instant.parse("2024-02-02T14:20:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"_items\":[%s],\"_meta\":{\"total\":1}}",
        "{\"status\":\"ok\",\"articles\":[%s]}",
        "{\"response\":{\"results\":[%s]}}",
        "{\"hits\":{\"hits\":[{\"_id\":\"1\",\"_source\":%s}]}}",
        "{\"data\":{\"items\":[{\"meta\":{},\"item\":%s}]}}",
        "[%s]"
      })
  void ninjsItemsAreReadFromWhatInterfacesAnswer(String envelope) throws IOException {
    List<ReadResult> results =
        read(
            "a.json",
            envelope.formatted(
                "{\"uri\":\"urn:x:7\",\"type\":\"text\",\"headline\":\"Dam holds\",\"body_text\":\""
                    + TEXT
                    + "\"}"));

    assertThat(results).hasSize(1);
    assertThat(results.get(0).entry()).isEqualTo("1");
    assertThat(((ReadResult.Article) results.get(0)).item().uri()).isEqualTo("urn:x:7");
  }

  @Test
  void aTimeMayBeANumberOfSecondsOrMilliseconds() throws IOException {
    String article = "{\"title\":\"Dam holds\",\"body\":\"" + TEXT + "\",\"published_at\":%s}";

    for (String time : List.of("1496847627", "1496847627000", "\"1496847627\"")) {
      assertThat(only(article.formatted(time)).item().contentCreated())
          .isEqualTo(Instant.parse("2017-06-07T15:00:27Z"));
    }
  }

  @Test
  void aTextThatItsInterfaceCutIsMarkedAsAnExcerpt() throws IOException {
    ReadResult.Article article =
        only("{\"title\":\"Dam holds\",\"content\":\"The dam at Holm held… [+1234 chars]\"}");

    assertThat(article.item().mainText()).isEqualTo("The dam at Holm held");
    assertThat(article.caveats().textFrom()).isEqualTo("excerpt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"text\":\"a tweet\",\"user\":{\"name\":\"x\"}}",
        "{\"name\":\"wirecopy\",\"version\":\"1.0.0\",\"dependencies\":{}}",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"}]}",
        "{}"
      })
  void anythingElseIsRejectedByWhatWasExpectedAndWhatWasFound(String json) {
    UnreadableEntryException rejection =
        catchThrowableOfType(UnreadableEntryException.class, () -> read("a.json", json));

    assertThat(rejection.reason()).isEqualTo("not-a-news-item");
    assertThat(rejection.getMessage())
        .contains("expected a ninjs item")
        .contains("wirecopy.ingest.json.fields");
  }

  @Test
  void aLineOfAnotherShapeIsRejectedAloneWithItsFieldsAndItsNumber() throws IOException {
    List<ReadResult> results =
        read(
            "a.ndjson",
            "{\"sensor\":7,\"celsius\":21}\n{\"uri\":\"urn:x:1\",\"body_text\":\"A.\"}\n");

    ReadResult.Rejected rejected = (ReadResult.Rejected) results.get(0);
    assertThat(rejected.reason()).isEqualTo("not-a-news-item");
    assertThat(rejected.message()).contains("line 1").contains("the fields sensor, celsius");
    assertThat(rejected.location().line()).isEqualTo(1);
    assertThat(results.get(1)).isInstanceOf(ReadResult.Article.class);
  }

  @Test
  void aHouseSaysWhereItsFieldsStand() throws IOException {
    String json =
        """
        {"meta":{"nr":"A-7","stand":1496847627},"kopf":{"zeile":"Damm hält"},
         "absatz":[{"t":"Der Damm hielt."},{"t":"Niemand wurde verletzt."}],"wer":["Ida Krogh"]}
        """;
    Formats formats =
        new Formats(
            new Limits(1 << 20, 1 << 16),
            Map.of(
                "uri", "meta.nr",
                "text", "inhalt, absatz.t",
                "title", "kopf.zeile",
                "by", "wer",
                "created", "meta.stand"));

    NinjsItem item = ((ReadResult.Article) Entries.results(formats, "a.json", json).get(0)).item();

    assertThat(item.mainText()).isEqualTo("Der Damm hielt.\n\nNiemand wurde verletzt.");
    assertThat(item.title()).isEqualTo("Damm hält");
    assertThat(item.by()).isEqualTo("Ida Krogh");
    assertThat(item.contentCreated()).isEqualTo(Instant.parse("2017-06-07T15:00:27Z"));
    assertThat(item.altIds().get(0).value()).isEqualTo("A-7");
    assertThatThrownBy(() -> read("a.json", json)).isInstanceOf(UnreadableEntryException.class);
  }

  @Test
  void aFieldThatNoArticleHasIsAnErrorThatNamesThoseThereAre() {
    assertThatThrownBy(() -> new Formats(new Limits(1, 1), Map.of("text", "a", "headlin", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("headlin")
        .hasMessageContaining("title");
    assertThatThrownBy(() -> new Formats(new Limits(1, 1), Map.of("title", "a")))
        .hasMessageContaining("text or html");
  }
}
