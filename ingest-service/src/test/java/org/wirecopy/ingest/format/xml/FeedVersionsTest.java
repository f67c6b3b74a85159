package org.wirecopy.ingest.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.registry.Entries;

class FeedVersionsTest {
  private static final String RDF =
      """
      <?xml version="1.0"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="%s"
          xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://daily.example/"><title>The Daily Sample</title>
          <link>https://daily.example/</link><description>News</description></channel>
        <item rdf:about="https://daily.example/1"><title>River rises</title>
          <link>https://daily.example/1</link><description>The river rose.</description>
          <dc:date>2004-05-10T16:02:28Z</dc:date></item>
      </rdf:RDF>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://purl.org/rss/1.0/",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/"
      })
  void rssOfRdfIsRead(String namespace) throws IOException {
    NinjsItem item = only(RDF.formatted(namespace));

    assertThat(item.title()).isEqualTo("River rises");
    assertThat(item.mainText()).isEqualTo("The river rose.");
    assertThat(item.contentCreated()).isEqualTo(Instant.parse("2004-05-10T16:02:28Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void aFeedInWideCharactersIsReadWithAMarkAndWithout(String charset) throws IOException {
    String feed = RDF.formatted("http://purl.org/rss/1.0/");

    for (String mark : List.of("", "\uFEFF")) {
      byte[] bytes = (mark + feed).getBytes(Charset.forName(charset));
      assertThat(Entries.article(Entries.of("a.xml", bytes)).item().mainText())
          .isEqualTo("The river rose.");
    }
  }

  @Test
  void atomOfBeforeItsStandardIsRead() throws IOException {
    NinjsItem item =
        only(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en">
              <title>The Daily Sample</title><link rel="alternate" href="https://daily.example/"/>
              <modified>2004-05-10T17:00:00Z</modified>
              <entry><title>River rises</title><id>urn:daily:1</id>
                <link rel="alternate" type="text/html" href="https://daily.example/1"/>
                <author><name>Ann Author</name></author>
                <issued>2004-05-10T16:02:28Z</issued><modified>2004-05-10T16:30:00Z</modified>
                <content type="text/html" mode="escaped">&lt;p&gt;The river rose.&lt;/p&gt;</content>
              </entry></feed>
            """);

    assertThat(item.uri()).isEqualTo("urn:daily:1");
    assertThat(item.title()).isEqualTo("River rises");
    assertThat(item.by()).isEqualTo("Ann Author");
    assertThat(item.mainText()).isEqualTo("The river rose.");
    assertThat(item.contentCreated()).isEqualTo(Instant.parse("2004-05-10T16:02:28Z"));
    assertThat(item.versionCreated()).isEqualTo(Instant.parse("2004-05-10T16:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<entry xmlns=\"http://www.w3.org/2005/Atom\""
            + " xmlns:x=\"http://www.w3.org/1999/xhtml\">%s</entry>",
        "<?xml version=\"1.0\"?><!-- <entry> --><entry xmlns=\"http://www.w3.org/2005/Atom\"\n"
            + "  xmlns:x=\"http://www.w3.org/1999/xhtml\">%s</entry>"
      })
  void anEntryOfAtomAloneIsAnArticle(String entry) throws IOException {
    NinjsItem item =
        only(
            entry.formatted(
                """
                <id>urn:daily:2</id><title>River falls</title>
                <author><name>Ann Author</name></author><updated>2024-05-10T16:02:28Z</updated>
                <content type="xhtml"><x:div><x:p>The river fell.</x:p></x:div></content>
                """));

    assertThat(item.uri()).isEqualTo("urn:daily:2");
    assertThat(item.title()).isEqualTo("River falls");
    assertThat(item.by()).isEqualTo("Ann Author");
    assertThat(item.mainText()).isEqualTo("The river fell.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<body xmlns=\"http://www.w3.org/1999/xhtml\"><p>The <b>river</b> rose.</p></body>",
        "<fullitem>&lt;p&gt;The river rose.&lt;/p&gt;</fullitem>",
        "<media:group xmlns:media=\"http://search.yahoo.com/mrss/\">"
            + "<media:description>The river rose.</media:description></media:group>",
        "<itunes:summary xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\">"
            + "The river rose.</itunes:summary>"
      })
  void theTextOfAnItemMayStandInTheElementOfAModule(String text) throws IOException {
    NinjsItem item =
        only(
            "<rss version=\"2.0\"><channel><title>Sample</title><item><guid>urn:daily:3</guid>"
                + "<title>River rises</title>%s</item></channel></rss>".formatted(text));

    assertThat(item.mainText()).isEqualTo("The river rose.");
  }

  private static NinjsItem only(String xml) throws IOException {
    List<ReadResult> results = Entries.read(Entries.of("a.xml", xml));

    assertThat(results).hasSize(1).hasOnlyElementsOfType(ReadResult.Article.class);
    return ((ReadResult.Article) results.get(0)).item();
  }
}
