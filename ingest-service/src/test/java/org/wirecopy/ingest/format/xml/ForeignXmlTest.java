package org.wirecopy.ingest.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.registry.Entries;

class ForeignXmlTest {
  private static final String G2 = "xmlns=\"http://iptc.org/std/nar/2006-10-01/\"";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "<planningItem/>,planning item,news items",
        "<g:planningItem xmlns:g=|urn:x| guid=|p1|/>,planning item,news items",
        "<conceptItem/>,concept item,news items",
        "<knowledgeItem/>,knowledge item,news items",
        "<catalogItem/>,catalogue,news items",
        "<catalog xmlns=|http://iptc.org/std/nar/2006-10-01/|/>,catalogue,news items",
        "<contentSet><p>Rain</p></contentSet>,a part of a NewsML-G2 item,<newsItem>",
        "<sports-content/>,SportsML,NITF",
        "<CHANNEL HREF=|http://a.example/|><TITLE>A</TITLE></CHANNEL>,(CDF),RSS",
        "<opml version=|2.0|/>,a list of feeds,RSS",
        "<urlset/>,sitemap,HTML",
        "<x:xmpmeta xmlns:x=|adobe:ns:meta/|/>,XMP,remove",
        "<rdf:RDF xmlns:rdf=|http://www.w3.org/1999/02/22-rdf-syntax-ns#|/>,no RSS feed,Atom",
        "<svg xmlns=|http://www.w3.org/2000/svg|/>,drawing,text"
      })
  void xmlThatHoldsNoArticleIsRejectedByItsNameWithAMendThatFits(
      String xml, String name, String mend) {
    String written = "<?xml version=\"1.0\"?>\n<!-- sample -->\n" + xml.replace('|', '"');

    UnreadableEntryException rejection = rejection(written);

    assertThat(rejection.reason()).isEqualTo("foreign-format");
    assertThat(rejection).hasMessageContainingAll(name, mend);
    assertThat(rejection.getMessage()).doesNotContain("convert it to text");
  }

  @ParameterizedTest
  @CsvSource({"<project/>,<project>", "<a:p xmlns:a='urn:tool'/>,<p> of urn:tool"})
  void otherXmlIsRejectedByItsRootElement(String xml, String written) {
    UnreadableEntryException rejection = rejection(xml.replace("'", "\""));

    assertThat(rejection.reason()).isEqualTo("foreign-format");
    assertThat(rejection).hasMessageContainingAll(written, "export the stories as ninjs");
  }

  @ParameterizedTest
  @CsvSource({
    "BEGIN:VCALENDAR,calendar,export stories",
    "begin:vcalendar,calendar,export stories",
    "BEGIN:VCARD,vCard,remove it"
  })
  void calendarsAndAddressCardsAreNoText(String beginning, String name, String mend) {
    UnreadableEntryException rejection =
        rejection("\uFEFF\n" + beginning + "\r\nVERSION:2.0\r\nSUMMARY:Press call\r\n");

    assertThat(rejection.reason()).isEqualTo("foreign-format");
    assertThat(rejection).hasMessageContainingAll(name, mend);
  }

  @Test
  void whatAMessageHoldsBesideNewsIsRejectedAlone() throws IOException {
    String message =
        """
        <newsMessage %s><header/><itemSet>
          <planningItem guid="urn:x:plan" version="1"/>
          <newsItem guid="urn:x:story" version="1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>
            <contentSet><inlineData contenttype="text/plain">The river rose.</inlineData></contentSet>
          </newsItem>
          <conceptItem guid="urn:x:concept" version="1"/>
        </itemSet></newsMessage>
        """
            .formatted(G2);

    List<ReadResult> results = Entries.read(Entries.of("a.xml", message));

    assertThat(results)
        .extracting(ReadResult::entry, result -> result.getClass().getSimpleName())
        .containsExactly(tuple("1", "Rejected"), tuple("2", "Article"), tuple("3", "Rejected"));
    assertThat(((ReadResult.Rejected) results.get(0)).message()).contains("planning item");
  }

  @ParameterizedTest
  @CsvSource({
    "ninat:picture,<remoteContent href='a.jpg'/>,MEDIA,picture",
    "ninat:video,<remoteContent href='a.mp4'/>,MEDIA,video",
    "ninat:text,<remoteContent href='https://a.example/1.xml'/>,NO_TEXT,https://a.example/1.xml",
    "ninat:text,<inlineXML/>,NO_TEXT,an item without text"
  })
  void anItemWithoutTextIsSkippedByWhatItIs(
      String itemClass, String content, SkipReason reason, String detail) throws IOException {
    String item =
        """
        <newsItem %s guid="urn:x:1" version="1"><itemMeta><itemClass qcode="%s"/></itemMeta>
          <contentSet>%s</contentSet></newsItem>
        """
            .formatted(G2, itemClass, content);

    ReadResult result = Entries.read(Entries.of("a.xml", item)).get(0);

    assertThat(result).isInstanceOf(ReadResult.Skipped.class);
    assertThat(((ReadResult.Skipped) result).reason()).isEqualTo(reason);
    assertThat(((ReadResult.Skipped) result).detail()).contains(detail);
  }

  private static UnreadableEntryException rejection(String xml) {
    return catchThrowableOfType(
        UnreadableEntryException.class, () -> Entries.read(Entries.of("a.xml", xml)));
  }
}
