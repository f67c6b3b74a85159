package org.wirecopy.ingest.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.registry.Entries;

class XmlFormatsTest {
  private static final String RSS =
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>The Daily Sample</title><link>https://daily.example/</link>
        <description>News</description><language>en-gb</language>
        <item><title>River &amp;amp; town</title><guid>https://daily.example/1</guid>
          <dc:creator>Ann Author</dc:creator>
          <pubDate>Fri, 10 May 2024 16:02:28 +0200</pubDate>
          <description>Short.</description>
          <content:encoded><![CDATA[<p>The river rose.</p><p>It fell.</p>]]></content:encoded></item>
        <item><title>Picture</title><guid isPermaLink="false">77</guid></item>
        <item><title>Third</title><guid isPermaLink="false">78</guid>
          <description>It rains.</description></item>
      </channel></rss>
      """;

  private static final String NITF =
      """
      <?xml version="1.0"?>
      <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
      <nitf><head><title>slug</title><docdata><doc-id id-string="a7" regsrc="AG"/>
        <date.issue norm="20240510T160228Z"/></docdata></head>
      <body><body.head><hedline><hl1>River rises</hl1></hedline>
        <byline>By <person>Ann Author</person><byttl>Agency</byttl></byline>
        <dateline><location><city>Sampleton</city></location></dateline></body.head>
      <body.content><p>The river   rose.</p>
        <media><media-caption>A river</media-caption></media>
        <hl2>Later</hl2><p>It fell &amp; stayed.</p></body.content></body></nitf>
      """;

  private static final String ITEM =
      """
      <n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:x:1" version="3"
          xml:lang="de">
        <n:itemMeta><n:itemClass qcode="ninat:text"/><n:provider><n:name>Agency</n:name></n:provider>
          <n:versionCreated>2024-05-10T16:02:28+02:00</n:versionCreated>
          <n:pubStatus qcode="stat:usable"/></n:itemMeta>
        <n:contentMeta><n:located><n:name>Bonn</n:name></n:located><n:by>Bo Byline</n:by>
          <n:headline>Fluss steigt</n:headline></n:contentMeta>
        <n:contentSet>%s</n:contentSet></n:newsItem>
      """;

  @Test
  void everyItemOfAFeedIsAnEntry() throws IOException {
    List<ReadResult> results = Entries.read(Entries.of("a.xml", RSS));

    assertThat(results).extracting(ReadResult::entry).containsExactly("1", "2", "3");
    assertThat(results.get(1)).isInstanceOf(ReadResult.Skipped.class);
    NinjsItem item = ((ReadResult.Article) results.get(0)).item();
    assertThat(item.uri()).isEqualTo("https://daily.example/1");
    assertThat(item.mainText()).isEqualTo("The river rose.\n\nIt fell.");
    assertThat(item.title()).isEqualTo("River & town");
    assertThat(item.by()).isEqualTo("Ann Author");
    assertThat(item.language()).isEqualTo("en-GB");
    assertThat(item.contentCreated()).isEqualTo(Instant.parse("2024-05-10T14:02:28Z"));
    assertThat(((ReadResult.Article) results.get(2)).item().uri())
        .isEqualTo(ArticleUri.ofProvider("https://daily.example/", "78"));
  }

  @Test
  void anAtomFeedIsReadToo() throws IOException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Daily</title><id>urn:x</id>
          <entry><title>River</title><id>urn:x:1</id><updated>2024-05-10T16:02:28Z</updated>
            <content type="html">&lt;p&gt;It rose.&lt;/p&gt;</content></entry></feed>
        """;

    List<ReadResult> results = Entries.read(Entries.of("a.atom", atom));

    NinjsItem item = ((ReadResult.Article) results.get(0)).item();
    assertThat(item.uri()).isEqualTo("urn:x:1");
    assertThat(item.mainText()).isEqualTo("It rose.");
    assertThat(item.versionCreated()).isEqualTo(Instant.parse("2024-05-10T16:02:28Z"));
  }

  @Test
  void anNitfDocumentIsOneArticle() throws IOException {
    NinjsItem item = Entries.article(Entries.of("a.xml", NITF)).item();

    assertThat(item.mainText()).isEqualTo("The river rose.\n\nLater\n\nIt fell & stayed.");
    assertThat(item.title()).isEqualTo("River rises");
    assertThat(item.by()).isEqualTo("Ann Author");
    assertThat(item.located()).isEqualTo("Sampleton");
    assertThat(item.contentCreated()).isEqualTo(Instant.parse("2024-05-10T16:02:28Z"));
    assertThat(item.uri()).isEqualTo(ArticleUri.ofProvider("AG", "a7"));
  }

  @Test
  void aNewsItemIsReadWithWhatItSaysAboutItself() throws IOException {
    String content = "<n:inlineData contenttype=\"text/plain\">Der Fluss\nsteigt.</n:inlineData>";

    ReadResult.Article article = Entries.article(Entries.of("a.xml", ITEM.formatted(content)));

    NinjsItem item = article.item();
    assertThat(item.uri()).isEqualTo("urn:newsml:x:1");
    assertThat(article.sourceVersion()).isEqualTo("3");
    assertThat(item.mainText()).isEqualTo("Der Fluss\nsteigt.");
    assertThat(item.title()).isEqualTo("Fluss steigt");
    assertThat(item.by()).isEqualTo("Bo Byline");
    assertThat(item.located()).isEqualTo("Bonn");
    assertThat(item.language()).isEqualTo("de");
    assertThat(item.versionCreated()).isEqualTo(Instant.parse("2024-05-10T14:02:28Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2031-05-10T16:00:00+02:00, usable, 2031-05-10T14:00:00Z",
    "2031-05-10, usable, 2031-05-10T12:00:00Z",
    "'', withheld,",
    "until the speech, withheld,"
  })
  void anEmbargoIsKeptAndWithholdsTheItemWhereNobodyCanTellItsEnd(
      String written, String status, String until) throws IOException {
    String item =
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:newsml:x:1' version='1'>"
            + "<itemMeta><embargoed>"
            + written
            + "</embargoed></itemMeta><contentSet><inlineData contenttype='text/plain'>"
            + "The river rose.</inlineData></contentSet></newsItem>";

    NinjsItem article = Entries.article(Entries.of("a.xml", item)).item();

    assertThat(article.pubStatus()).isEqualTo(status);
    assertThat(article.other().get("embargoedUntil"))
        .isEqualTo(until == null ? null : TextNode.valueOf(until));
  }

  @Test
  void theItemsOfAMessageAreEntriesAndPagesWithinAreRead() throws IOException {
    String html =
        "<n:inlineXML contenttype=\"application/xhtml+xml\"><html"
            + " xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head>"
            + "<body><p>Eins.</p><p>Zwei.</p></body></html></n:inlineXML>";
    String message =
        "<newsMessage><itemSet><packageItem/>%s%s</itemSet></newsMessage>"
            .formatted(
                ITEM.formatted(html),
                ITEM.formatted("").replace("stat:usable", "stat:canceled").replace("x:1", "x:2"));

    List<ReadResult> results = Entries.read(Entries.of("a.xml", message));

    assertThat(results).extracting(ReadResult::entry).containsExactly("1", "2", "3");
    assertThat(((ReadResult.Article) results.get(1)).item().mainText()).isEqualTo("Eins.\n\nZwei.");
    assertThat(results.get(2)).isEqualTo(new ReadResult.Canceled("3", "urn:newsml:x:2"));
  }

  @Test
  void brokenXmlIsRejectedWithItsPlace() {
    UnreadableEntryException rejection = rejection(NITF.replace("</hl2>", ""));

    assertThat(rejection.reason()).isEqualTo("malformed-xml");
    assertThat(rejection.location().line()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE nitf [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d"
            + " \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]><nitf><p>&d;&d;&d;&d;</p></nitf>",
        "<nitf><a><b></a></nitf>"
      })
  void anEntityBombIsRejected(String xml) {
    assertThat(rejection(xml).reason()).isEqualTo("malformed-xml");
  }

  @Test
  void filesThatAnEntityNamesAreNotRead() throws IOException {
    String xml =
        "<!DOCTYPE nitf [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><nitf><body><body.content>"
            + "<p>One &f; two.</p></body.content></body></nitf>";

    assertThat(Entries.article(Entries.of("a.xml", xml)).item().mainText())
        .isEqualTo("One &f; two.");
  }

  @Test
  void deepNestingIsRejected() {
    String xml = "<nitf>" + "<p>".repeat(5000) + "</p>".repeat(5000) + "</nitf>";

    assertThat(rejection(xml).reason()).isEqualTo("malformed-xml");
  }

  private static UnreadableEntryException rejection(String xml) {
    return catchThrowableOfType(
        UnreadableEntryException.class, () -> Entries.read(Entries.of("a.xml", xml)));
  }
}
