package org.wirecopy.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.NinjsItem;

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
    Finding.Article article = Entries.article(Entries.of("a.json", ITEM));

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
  void anItemWithoutTextIsSkipped() throws IOException {
    assertThat(Entries.read(Entries.of("a.json", "{\"uri\": \"urn:x:1\", \"type\": \"picture\"}")))
        .singleElement()
        .isInstanceOf(Finding.Skipped.class);
  }

  @Test
  void aCanceledItemIsFoundAsSuch() throws IOException {
    assertThat(Entries.read(Entries.of("a.json", ITEM.replace("usable", "canceled"))))
        .containsExactly(new Finding.Canceled(null, "https://agency.example/items/7"));
  }

  @Test
  void theElementsOfAnArrayAreArticlesOfTheirOwn() throws IOException {
    List<Finding> findings =
        Entries.read(
            Entries.of("a.json", "[" + ITEM + ", 7, " + ITEM.replace("items/7", "items/8") + "]"));

    assertThat(findings).extracting(Finding::entry).containsExactly("1", "2", "3");
    assertThat(findings.get(1)).isInstanceOf(Finding.Refused.class);
    assertThat(((Finding.Article) findings.get(2)).item().uri()).endsWith("/8");
  }

  @Test
  void brokenJsonIsRefusedWithItsPlace() {
    UnreadableEntryException refusal =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () -> Entries.read(Entries.of("a.json", "{\"uri\": \"urn:x:1\",\n \"bodies\": [}")));

    assertThat(refusal.reason()).isEqualTo("malformed-json");
    assertThat(refusal.location().line()).isEqualTo(2);
  }

  @Test
  void deeplyNestedJsonIsRefused() {
    UnreadableEntryException refusal =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () -> Entries.read(Entries.of("a.json", "{\"a\":" + "[".repeat(100_000))));

    assertThat(refusal.reason()).isEqualTo("malformed-json");
  }

  @Test
  void aTextInBracketsIsText() throws IOException {
    assertThat(Entries.article(Entries.of("a.txt", "[Updated] The river rose.")).mediaType())
        .isEqualTo("text/plain");
  }
}
