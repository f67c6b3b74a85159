package org.wirecopy.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.registry.Entries;
import org.wirecopy.ingest.format.registry.Formats;

class CsvFormatTest {
  private static final Formats FORMATS = new Formats(new Limits(1 << 20, 1 << 16));

  private static List<ReadResult> read(String name, String table) throws IOException {
    return Entries.results(FORMATS, name, table);
  }

  @Test
  void eachRowIsAnArticleByTheNamesOfItsColumns() throws IOException {
    List<ReadResult> results =
        read(
            "news.csv",
            String.join(
                "\r\n",
                "id,Title,Author,Publish Date,url,content",
                "1,\"Dam, new, holds\",Ida Krogh,2016-12-31,https://holm.example/1,\"The dam"
                    + " \"\"Holm\"\" held.\n\n"
                    + "Nobody was hurt.\"",
                "",
                "2,Second,,1496847627,,Text two.",
                ""));

    assertThat(results).hasSize(2);
    ReadResult.Article first = (ReadResult.Article) results.get(0);
    assertThat(first.entry()).isEqualTo("2");
    assertThat(first.mediaType()).isEqualTo("text/csv");
    assertThat(first.item().title()).isEqualTo("Dam, new, holds");
    assertThat(first.item().mainText()).isEqualTo("The dam \"Holm\" held.\n\nNobody was hurt.");
    assertThat(first.item().by()).isEqualTo("Ida Krogh");
    assertThat(first.item().uri()).isEqualTo("https://holm.example/1");
    assertThat(first.item().contentCreated()).isEqualTo(Instant.parse("2016-12-31T00:00:00Z"));
    NinjsItem second = ((ReadResult.Article) results.get(1)).item();
    assertThat(results.get(1).entry()).isEqualTo("6");
    assertThat(second.altIds().get(0).value()).isEqualTo("2");
    assertThat(second.contentCreated()).isEqualTo(Instant.parse("2017-06-07T15:00:27Z"));
  }

  @ParameterizedTest
  @CsvSource({"';',news.csv", "'\t',news.tsv", "'|',news.csv", "'\t',news.txt", "',',news"})
  void theSeparatorIsWhatDividesTheNames(String separator, String name) throws IOException {
    List<ReadResult> results =
        read(
            name,
            "title;text;date\nDam holds;It held, all night.;2016-12-31\n"
                .replace(",", separator.equals(",") ? "" : ",")
                .replace(";", separator));

    assertThat(results).hasSize(1);
    assertThat(((ReadResult.Article) results.get(0)).item().title()).isEqualTo("Dam holds");
  }

  @Test
  void aRowWithMoreCellsThanNamesIsRejectedAlone() throws IOException {
    List<ReadResult> results =
        read("news.csv", "title,text\nOne,First.\nTwo,Second, and more.\nThree,Third.\n");

    assertThat(results).hasSize(3);
    ReadResult.Rejected rejected = (ReadResult.Rejected) results.get(1);
    assertThat(rejected.reason()).isEqualTo("malformed-row");
    assertThat(rejected.message()).contains("line 3").contains("3 cells").contains("names 2");
    assertThat(((ReadResult.Article) results.get(2)).item().mainText()).isEqualTo("Third.");
  }

  @Test
  void aTableOfOtherThingsIsRejectedByItsColumns() {
    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class, () -> read("prices.csv", "item,price\nbread,2\n"));

    assertThat(rejection.reason()).isEqualTo("not-a-news-item");
    assertThat(rejection.getMessage()).contains("the columns item, price");
  }

  @Test
  void aTextWithCommasIsNoTable() throws IOException {
    List<ReadResult> results =
        read("a.txt", "Title, text, date and all that: a column.\n\nMore.\n");

    assertThat(((ReadResult.Article) results.get(0)).mediaType()).isEqualTo("text/plain");
  }

  @Test
  void aTableIsReadInTheCharacterSetThatItIsIn() throws IOException {
    String table = "title;text\nБуря;Ночью на город обрушилась сильная буря, сообщили власти.\n";
    List<ReadResult> results = new ArrayList<>();
    byte[] bytes = table.getBytes(Charset.forName("windows-1251"));
    FORMATS.read(
        new Entry("in", "a.csv", null, bytes.length, "00", () -> new ByteArrayInputStream(bytes)),
        results::add);

    assertThat(((ReadResult.Article) results.get(0)).item().title()).isEqualTo("Буря");
    assertThat(((ReadResult.Article) results.get(0)).charset()).startsWith("windows-1251");
  }

  @Test
  void whatStandsBeforeAByteThatIsNoCharacterIsRead() {
    byte[] bytes =
        ("title,text\n" + "One,First.\n".repeat(10_000) + "Two,x").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    List<ReadResult> results = new ArrayList<>();

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () ->
                FORMATS.read(
                    new Entry(
                        "in",
                        "a.csv",
                        null,
                        bytes.length,
                        "00",
                        () -> new ByteArrayInputStream(bytes)),
                    results::add));

    assertThat(results)
        .hasSizeGreaterThan(9_000)
        .allSatisfy(
            result -> assertThat(((ReadResult.Article) result).item().title()).isEqualTo("One"));
    assertThat(rejection.reason()).isEqualTo("undecodable-text");
  }
}
