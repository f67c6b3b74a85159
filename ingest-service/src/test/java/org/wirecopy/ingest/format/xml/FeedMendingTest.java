package org.wirecopy.ingest.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.registry.Entries;

class FeedMendingTest {
  private static final String CHANNEL =
      "<channel><title>Daily</title><link>https://daily.example/</link><description>D</description>"
          + "<item><title>River rises</title><link>https://daily.example/1</link>"
          + "<description>The river rose%s.</description></item></channel>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n<?xml version='1.0'?><rss version='2.0'>%s</rss>",
        "<!-- made by hand --><?xml version='1.0'?><rss version='2.0'>%s</rss>",
        "<rss version='2.0'>%s</rss> <script>count()</script>",
        "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN'"
            + " 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version='0.91'>%s</rss>",
        "<rss version='2.1'>%s</rss>",
        "<rss>%s</rss>"
      })
  void theItemsOfAFeedThatIsWrongAroundThemAreRead(String feed) throws IOException {
    assertThat(text(feed.formatted(CHANNEL.formatted("")))).isEqualTo("The river rose.");
  }

  @Test
  void whatIsNoXmlWithinItemsIsMendedAndNoted() throws IOException {
    String feed =
        "<rss version='2.0'>"
            + CHANNEL.formatted(" &rsquo;high&rsquo; & fast\u0007<media:rating>x</media:rating>")
            + "</rss>";

    ReadResult.Article article = (ReadResult.Article) read(feed).get(0);

    assertThat(article.item().mainText()).startsWith("The river rose \u2019high\u2019 & fast");
    assertThat(article.caveats().mended())
        .contains(
            "control characters",
            "entities that are not declared, or an ampersand alone",
            "prefixes without a namespace");
  }

  @Test
  void aFeedThatIsRightIsNotedAsNothing() throws IOException {
    ReadResult.Article article =
        (ReadResult.Article) read("<rss version='2.0'>" + CHANNEL.formatted("") + "</rss>").get(0);

    assertThat(article.caveats()).isEqualTo(ReadResult.Caveats.NONE);
  }

  @Test
  void entitiesOfItsOwnAreNotMended() {
    String bomb =
        "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss version='2.0'>"
            + CHANNEL.formatted("&a;&b;")
            + "</rss>";

    assertThat(catchThrowableOfType(UnreadableEntryException.class, () -> read(bomb))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<wp:status>draft</wp:status>",
        "<wp:status>private</wp:status>",
        "<wp:status>trash</wp:status>",
        "<wp:status>future</wp:status>",
        "<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>",
        "<wp:status>inherit</wp:status><wp:post_type>revision</wp:post_type>"
      })
  void whatWordPressDoesNotShowIsSkipped(String marks) throws IOException {
    assertThat(read(wordPress(marks))).hasOnlyElementsOfType(ReadResult.Skipped.class);
  }

  @Test
  void whatWordPressShowsIsAnArticleWithItsParagraphsAndWithoutCodes() throws IOException {
    assertThat(text(wordPress("<wp:status>publish</wp:status>")))
        .isEqualTo("The river rose.\n\nIt fell.");
  }

  private static String wordPress(String marks) {
    return "<rss version='2.0' xmlns:wp='http://wordpress.org/export/1.2/'"
        + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>D</title>"
        + "<link>https://daily.example/</link><description>D</description><item><title>R</title>"
        + "<wp:post_id>1</wp:post_id>"
        + marks
        + "<content:encoded><![CDATA[[dropcap]T[/dropcap]he river rose.\n\n[caption id='1']A"
        + " river[/caption]It fell.]]></content:encoded></item></channel></rss>";
  }

  private static String text(String feed) throws IOException {
    return ((ReadResult.Article) read(feed).get(0)).item().mainText();
  }

  private static List<ReadResult> read(String feed) throws IOException {
    return Entries.read(Entries.of("feed.xml", feed));
  }
}
