package org.wirecopy.ingest.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.format.registry.Entries;

class HeadMatterTest {
  private static final String G2 =
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1">
        <itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta/>
        <contentSet>%s</contentSet></newsItem>
      """;

  @Test
  void keywordsClockAndHeadlineOfAPageInNewsMlAreNoText() throws IOException {
    NinjsItem item =
        item(
            G2.formatted(
                """
                <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
                  <head><title>Fluss steigt</title></head><body>
                  <header><ul class="slugline"><li>Wetter</li><li>Bonn</li></ul>
                    <time>11.10.2022 11:14</time><h1>Fluss <br/>steigt</h1></header>
                  <section class="main"><p>Der Fluss stieg.</p><p>Dann fiel er.</p></section>
                  <section class="notepad"><section class="np-nonpublic"><h3>Kontakt</h3></section></section>
                </body></html></inlineXML>
                """));

    assertThat(item.mainText()).isEqualTo("Der Fluss stieg.\n\nDann fiel er.");
    assertThat(item.title()).isEqualTo("Fluss steigt");
  }

  @Test
  void aPageThatIsAllHeaderKeepsIt() throws IOException {
    NinjsItem item =
        item(
            G2.formatted(
                "<inlineXML><html><body><header><p>The river"
                    + " rose.</p></header></body></html></inlineXML>"));

    assertThat(item.mainText()).isEqualTo("The river rose.");
  }

  @Test
  void tagsInPlainTextAreNone() throws IOException {
    NinjsItem item =
        item(
            G2.formatted(
                """
                <inlineData contenttype="text/plain"><![CDATA[
                <p>
                   (AGENCY) - Rome - The river
                rose.</p>]]></inlineData>
                """));

    assertThat(item.mainText()).isEqualTo("(AGENCY) - Rome - The river\nrose.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By ANN AUTHOR<byttl>Business Writer</byttl>|ANN AUTHOR",
        "By <person>Ann Author</person><byttl>Agency</byttl>|Ann Author",
        "<person><name.given>Ann</name.given><name.family>Author</name.family></person>|Ann Author",
        "<person>Ann Author</person><person>Bo Byline</person>|Ann Author, Bo Byline",
        "By <person>Ann Author</person>, <person>Bo Byline</person>|Ann Author, Bo Byline",
        "<byttl>The Agency</byttl>|The Agency"
      })
  void theBylineOfNitfKeepsItsPartsApart(String byline, String names) throws IOException {
    NinjsItem item =
        item(
            """
            <nitf><body><body.head><hedline><hl1><person>Smith</person>'s river<br/>rises</hl1></hedline>
              <byline>%s</byline></body.head>
            <body.content><p>The river rose.</p></body.content></body></nitf>
            """
                .formatted(byline));

    assertThat(item.by()).isEqualTo(names);
    assertThat(item.title()).isEqualTo("Smith's river rises");
  }

  private static NinjsItem item(String xml) throws IOException {
    return Entries.article(Entries.of("a.xml", xml)).item();
  }
}
