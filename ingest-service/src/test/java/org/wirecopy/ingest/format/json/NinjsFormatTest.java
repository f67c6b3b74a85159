package org.wirecopy.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.registry.Entries;

class NinjsFormatTest {
  private static final String ITEM =
      """
      {
        "uri": "https://agency.example/items/7",
        "version": "3",
        "versionCreated": "2024-05-10T16:02:28+02:00",
        "urgency": 4,
        "pubStatus": "usable",
        "language": "en",
        "copyrightNotice": "",
        "headlines": [{"role": "main", "value": "River rises"}],
        "subjects": [{"name": "weather", "relevance": 1.10}],
        "bodies": [
          {"role": "html", "contentType": "text/html", "value": "<p>The river rose.</p>"},
          {"role": "text", "contentType": "text/plain", "value": "The river\\r\\nrose."}
        ]
      }
      """;

  @Test
  void theMainTextComesFirstAndTheHtmlStays() throws IOException {
    NinjsItem item = Entries.article(Entries.of("a.json", ITEM)).item();

    assertThat(item.bodies()).hasSize(2);
    assertThat(item.bodies().get(0)).isEqualTo(NinjsItem.Body.mainText("The river\nrose."));
    assertThat(item.bodies().get(1).value()).isEqualTo("<p>The river rose.</p>");
  }

  @Test
  void theSourcesOwnIdentifierAndVersionAreKept() throws IOException {
    ReadResult.Article article = Entries.article(Entries.of("a.json", ITEM));

    assertThat(article.item().uri()).isEqualTo("https://agency.example/items/7");
    assertThat(article.sourceVersion()).isEqualTo("3");
    assertThat(article.item().version()).isNull();
    assertThat(article.item().versionCreated()).isEqualTo(Instant.parse("2024-05-10T14:02:28Z"));
    assertThat(article.item().title()).isEqualTo("River rises");
  }

  @Test
  void whatIsNotUsedPassesThroughUnchanged() throws IOException {
    NinjsItem item = Entries.article(Entries.of("a.json", ITEM)).item();

    assertThat(item.other().keySet()).containsExactly("copyrightNotice", "subjects", "urgency");
    assertThat(item.other().get("copyrightNotice").textValue()).isEmpty();
    assertThat(item.other().get("subjects").toString())
        .isEqualTo("[{\"name\":\"weather\",\"relevance\":1.10}]");
  }

  @Test
  void propertiesThatTheStandardForbidsAreLeftOut() throws IOException {
    String item =
        ITEM.replace("\"urgency\": 4", "\"urgency\": \"high\", \"_etag\": \"x\"")
            .replace("\"role\": \"html\",", "\"role\": \"html\", \"chars\": 4,");

    NinjsItem read = Entries.article(Entries.of("a.json", item)).item();

    assertThat(read.other()).doesNotContainKeys("urgency", "_etag");
    assertThat(read.bodies().get(1).other()).isEmpty();
  }

  @Test
  void anIdentifierThatIsNoUriIsMadeOneWithItsProvider() throws IOException {
    String item =
        ITEM.replace("https://agency.example/items/7", "item 7")
            .replace("\"urgency\": 4", "\"copyrightHolder\": \"Agency\"");

    NinjsItem read = Entries.article(Entries.of("a.json", item)).item();

    assertThat(read.uri()).isEqualTo(ArticleUri.ofProvider("Agency", "item 7"));
    assertThat(read.altIds().get(0).value()).isEqualTo("item 7");
  }

  @Test
  void htmlAloneGivesTheMainText() throws IOException {
    String item =
        """
        {"uri": "urn:x:1", "bodies": [{"contentType": "text/html",
          "value": "<h1>River</h1><p>It  rose<br>fast.</p><ul><li>One</li><li>Two</li></ul>"}]}
        """;

    NinjsItem read = Entries.article(Entries.of("a.json", item)).item();

    assertThat(read.mainText()).isEqualTo("River\n\nIt rose\nfast.\n\nOne\n\nTwo");
    assertThat(read.bodies()).hasSize(2);
  }

  @Test
  void anItemOfNinjs1IsReadAsOneOf3() throws IOException {
    String item =
        """
        {"uri": "urn:x:1", "pubstatus": "usable", "versioncreated": "2013-07-09T10:37:00Z",
         "headline": "River rises", "byline": "Ann Author", "copyrightholder": "Agency",
         "body_xhtml": "<p>It rose.</p>", "place": [{"name": "Bonn", "code": "b1", "scheme": "s"}]}
        """;

    NinjsItem read = Entries.article(Entries.of("a.json", item)).item();

    assertThat(read.mainText()).isEqualTo("It rose.");
    assertThat(read.title()).isEqualTo("River rises");
    assertThat(read.by()).isEqualTo("Ann Author");
    assertThat(read.versionCreated()).isEqualTo(Instant.parse("2013-07-09T10:37:00Z"));
    assertThat(read.other().get("places").toString())
        .isEqualTo("[{\"name\":\"Bonn\",\"literal\":\"b1\"}]");
  }

  @Test
  void renditionsAndAssociationsOfNinjs1AreThoseOf3() throws IOException {
    String item =
        """
        {"uri": "urn:x:1", "type": "composite", "body_text": "It rose.",
         "renditions": {"web": {"href": "https://a.example/1.jpg", "mimetype": "image/jpeg",
           "sizeinbytes": 12, "_private": 1}},
         "associations": {
           "main": {"uri": "urn:x:2", "type": "picture", "byline": "Ann Author", "_etag": "7",
             "headline": "A river", "renditions": {"thumb": {"href": "https://a.example/2.jpg"}}},
           "unnamed": {"type": "picture"}, "none": null}}
        """;

    NinjsItem read = Entries.article(Entries.of("a.json", item)).item();

    assertThat(read.other().get("renditions").toString())
        .isEqualTo(
            "[{\"href\":\"https://a.example/1.jpg\",\"contentType\":\"image/jpeg\","
                + "\"sizeInBytes\":12,\"name\":\"web\"}]");
    assertThat(read.other().get("associations")).hasSize(1);
    assertThat(read.other().get("associations").get(0))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    "{\"uri\":\"urn:x:2\",\"type\":\"picture\",\"by\":\"Ann"
                        + " Author\",\"headlines\":[{\"role\":\"main\",\"contentType\":\"text/plain\",\"value\":\"A"
                        + " river\"}],"
                        + "\"renditions\":[{\"href\":\"https://a.example/2.jpg\",\"name\":\"thumb\"}],"
                        + "\"name\":\"main\"}"));
  }

  @Test
  void associationsOfNinjs3StayAsTheyAre() throws IOException {
    String associations =
        "[{\"uri\":\"urn:x:2\",\"type\":\"picture\",\"rel\":\"illustrates\",\"name\":\"main\"}]";
    String item =
        "{\"uri\": \"urn:x:1\", \"bodies\": [{\"value\": \"It rose.\"}], \"associations\": %s}"
            .formatted(associations);

    NinjsItem read = Entries.article(Entries.of("a.json", item)).item();

    assertThat(read.other().get("associations").toString()).isEqualTo(associations);
  }

  @Test
  void anItemWithoutTextIsSkipped() throws IOException {
    assertThat(Entries.read(Entries.of("a.json", "{\"uri\": \"urn:x:1\", \"type\": \"picture\"}")))
        .singleElement()
        .isInstanceOf(ReadResult.Skipped.class);
  }

  @Test
  void aCanceledItemIsFoundAsSuch() throws IOException {
    assertThat(Entries.read(Entries.of("a.json", ITEM.replace("usable", "canceled"))))
        .containsExactly(new ReadResult.Canceled(null, "https://agency.example/items/7"));
  }

  @Test
  void theElementsOfAnArrayAreArticlesOfTheirOwn() throws IOException {
    List<ReadResult> results =
        Entries.read(
            Entries.of("a.json", "[" + ITEM + ", 7, " + ITEM.replace("items/7", "items/8") + "]"));

    assertThat(results).extracting(ReadResult::entry).containsExactly("1", "2", "3");
    assertThat(results.get(1)).isInstanceOf(ReadResult.Rejected.class);
    assertThat(((ReadResult.Article) results.get(2)).item().uri()).endsWith("/8");
  }

  @Test
  void brokenJsonIsRejectedWithItsPlace() {
    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () -> Entries.read(Entries.of("a.json", "{\"uri\": \"urn:x:1\",\n \"bodies\": [}")));

    assertThat(rejection.reason()).isEqualTo("malformed-json");
    assertThat(rejection.location().line()).isEqualTo(2);
  }

  @Test
  void deeplyNestedJsonIsRejected() {
    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () -> Entries.read(Entries.of("a.json", "{\"a\":" + "[".repeat(100_000))));

    assertThat(rejection.reason()).isEqualTo("malformed-json");
  }

  @Test
  void aTextInBracketsIsText() throws IOException {
    assertThat(Entries.article(Entries.of("a.txt", "[Updated] The river rose.")).mediaType())
        .isEqualTo("text/plain");
  }

  @Test
  void theNamesOf1AreItsPatterns() throws IOException {
    NinjsItem read =
        Entries.article(
                Entries.of(
                    "a.json",
                    """
                    {"uri": "urn:x:1", "type": "text", "versioncreated": "2013-07-09",
                      "headline": "River rises", "headline_seo": "Aller: river rises",
                      "body_main": "The river rose.", "body_richtext": "<p>The river <b>rose</b>.</p>",
                      "description_text": "A river.", "description_long": "A river in the north."}
                    """))
            .item();

    assertThat(read.mainText()).isEqualTo("The river rose.");
    assertThat(read.bodies().get(1).role()).isEqualTo("richtext");
    assertThat(read.bodies().get(1).contentType()).isEqualTo("text/html");
    assertThat(read.title()).isEqualTo("River rises");
    assertThat(read.headlines())
        .extracting(NinjsItem.Headline::role)
        .containsExactly("main", "seo");
    assertThat(read.other().get("descriptions")).hasSize(2);
    assertThat(read.versionCreated()).isEqualTo(Instant.parse("2013-07-09T00:00:00Z"));
  }

  @Test
  void aTextThatHasOnlyDescriptionsIsAShortWireOfTheLongest() throws IOException {
    ReadResult.Article article =
        Entries.article(
            Entries.of(
                "a.json",
                """
                {"uri": "urn:x:1", "type": "text", "headline": "River rises",
                  "description_summary": "A river.", "description_caption": "The Aller rose overnight."}
                """));

    assertThat(article.item().mainText()).isEqualTo("The Aller rose overnight.");
    assertThat(article.caveats().textFrom()).isEqualTo("description");
  }

  @Test
  void theCaptionOfAPictureIsNoArticle() throws IOException {
    for (String picture :
        List.of(
            "\"type\": \"picture\"",
            "\"renditions\": {\"web\": {\"href\": \"https://x.example/1.jpg\"}}")) {
      List<ReadResult> results =
          Entries.read(
              Entries.of(
                  "a.json",
                  "{\"uri\": \"urn:x:1\", %s, \"description_text\": \"A river.\"}"
                      .formatted(picture)));

      assertThat(((ReadResult.Skipped) results.get(0)).reason()).isEqualTo(SkipReason.MEDIA);
    }
  }

  @Test
  void anEmbargoWithoutAZoneHoldsUntilItHasComeEverywhere() throws IOException {
    NinjsItem read =
        Entries.article(
                Entries.of(
                    "a.json",
                    "{\"uri\": \"urn:x:1\", \"body_text\": \"T.\", \"embargoed\": \"2030-05-01"
                        + " 06:00:00\"}"))
            .item();

    assertThat(read.other().get("embargoedUntil").textValue()).isEqualTo("2030-05-01T18:00:00Z");
  }

  @Test
  void anEmbargoThatNobodyCanReadIsNoReasonToShowTheArticle() throws IOException {
    for (String embargo :
        List.of("Next Monday", "0001-01-01T00:00:00Z", "+20170801-01-01T00:00:00Z")) {
      List<ReadResult> results =
          Entries.read(
              Entries.of(
                  "a.json",
                  "{\"uri\": \"urn:x:1\", \"body_text\": \"T.\", \"embargoed\": \"%s\"}"
                      .formatted(embargo)));

      ReadResult.Rejected rejected = (ReadResult.Rejected) results.get(0);
      assertThat(rejected.reason()).isEqualTo("unreadable-embargo");
      assertThat(rejected.message()).contains(embargo);
    }
  }
}
