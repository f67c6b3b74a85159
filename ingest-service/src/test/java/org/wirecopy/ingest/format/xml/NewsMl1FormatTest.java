package org.wirecopy.ingest.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.registry.Entries;

class NewsMl1FormatTest {
  private static final String ITEM =
      """
      <NewsML Version="1.2"><NewsItem xml:lang="en"><Identification><NewsIdentifier>
      <ProviderId>agency.example</ProviderId><DateId>20200525</DateId><NewsItemId>X1</NewsItemId>
      <RevisionId PreviousRevision="1" Update="N">2</RevisionId>
      <PublicIdentifier>urn:newsml:agency.example:20200525:X1:2</PublicIdentifier>
      </NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/>
      <FirstCreated>20200525T121500+0200</FirstCreated>
      <ThisRevisionCreated>20200525T131500+0200</ThisRevisionCreated>
      <Status FormalName="%s"/><Urgency FormalName="4"/></NewsManagement>
      <NewsComponent>%s</NewsComponent></NewsItem></NewsML>
      """;

  private static final String STORY =
      """
      <NewsLines><HeadLine>River rises</HeadLine><ByLine>Ann Author</ByLine></NewsLines>
      <AdministrativeMetadata><Provider><Party FormalName="Agency"/></Provider></AdministrativeMetadata>
      <ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content>
      <p>The river rose.</p><p>It fell.</p></body.content></body></nitf></DataContent></ContentItem>
      """;

  @Test
  void anItemIsAnArticleUnderItsNameAcrossRevisions() throws IOException {
    ReadResult.Article article = (ReadResult.Article) read(ITEM.formatted("Usable", STORY)).get(0);

    assertThat(article.entry()).isEqualTo("1");
    assertThat(article.item().uri()).isEqualTo("urn:newsml:agency.example:20200525:X1");
    assertThat(article.sourceVersion()).isEqualTo("2");
    assertThat(article.item().title()).isEqualTo("River rises");
    assertThat(article.item().by()).isEqualTo("Ann Author");
    assertThat(article.item().language()).isEqualTo("en");
    assertThat(article.item().mainText()).isEqualTo("The river rose.\n\nIt fell.");
    assertThat(article.item().versionCreated()).isEqualTo(Instant.parse("2020-05-25T11:15:00Z"));
  }

  @Test
  void aCanceledItemIsTakenDown() throws IOException {
    assertThat(read(ITEM.formatted("Canceled", STORY)))
        .containsExactly(new ReadResult.Canceled("1", "urn:newsml:agency.example:20200525:X1"));
  }

  @Test
  void anItemInTwoLanguagesIsTwoArticles() throws IOException {
    String part =
        "<NewsComponent Duid='%1$s' xml:lang='%1$s'><NewsLines><HeadLine>%2$s</HeadLine></NewsLines>"
            + "<NewsComponent><Role FormalName='Body'/><ContentItem><DataContent>%2$s &lt;b&gt;is"
            + " there&lt;/b&gt;</DataContent></ContentItem></NewsComponent></NewsComponent>";

    List<ReadResult> results =
        read(ITEM.formatted("Usable", part.formatted("nl", "Een") + part.formatted("fr", "Un")));

    assertThat(results).extracting(ReadResult::entry).containsExactly("1/1", "1/2");
    assertThat(results)
        .extracting(result -> ((ReadResult.Article) result).item().uri())
        .containsExactly(
            "urn:newsml:agency.example:20200525:X1:nl", "urn:newsml:agency.example:20200525:X1:fr");
    assertThat(((ReadResult.Article) results.get(1)).item().mainText()).isEqualTo("Un is there");
  }

  private static List<ReadResult> read(String xml) throws IOException {
    return Entries.read(Entries.of("item.xml", xml));
  }
}
