package org.wirecopy.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsTimeTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private static IngestedArticle article(Instant created, Instant versioned, String property) {
    return new IngestedArticle(
        NinjsItem.text("urn:x")
            .contentCreated(created)
            .versionCreated(versioned)
            .other(
                Map.of(
                    "firstCreated", TextNode.valueOf(property),
                    "expires", TextNode.valueOf(property),
                    "embargoedUntil", TextNode.valueOf(property)))
            .bodies(List.of(NinjsItem.Body.mainText("text")))
            .build(),
        new Origin("in", "a", null, null, null, null, NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-252075388-03-28T00:00:00Z",
        "+20170801-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "1499-12-31T23:59:59.999999999Z",
        "2026-01-03T12:00:00.000000001Z"
      })
  void aTimeThatNewsCannotHaveDoesNotLeave(String time) {
    Instant wrong = Instant.parse(time);

    NinjsItem item = article(wrong, wrong, "2020-01-01T00:00:00Z").article();

    assertThat(item.contentCreated()).isNull();
    assertThat(item.versionCreated()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1500-01-01T00:00:00Z", "1999-12-31T00:00:00Z", "2026-01-03T12:00:00Z"})
  void anyOtherDoes(String time) {
    Instant right = Instant.parse(time);

    NinjsItem item = article(right, right, time).article();

    assertThat(item.contentCreated()).isEqualTo(right);
    assertThat(item.versionCreated()).isEqualTo(right);
    assertThat(item.other().get("firstCreated").textValue()).isEqualTo(time);
  }

  @Test
  void whatPassesThroughIsHeldToTheSameButAnEmbargoStays() {
    NinjsItem item = article(null, null, "0001-01-01T00:00:00Z").article();

    assertThat(item.other()).containsOnlyKeys("embargoedUntil");
  }

  @Test
  void anExpiryLiesAheadByItsNature() {
    NinjsItem item = article(null, null, "2080-01-01T00:00:00+02:00").article();

    assertThat(item.other()).containsOnlyKeys("embargoedUntil", "expires");
  }

  @Test
  void anOldRecordWithSuchATimeIsReadWithoutIt() {
    String json =
        new String(
                ContractJson.write(article(NOW, NOW, "2020-01-01T00:00:00Z")),
                StandardCharsets.UTF_8)
            .replace("\"contentCreated\":\"2026-01-01", "\"contentCreated\":\"+20170801-01-01");

    IngestedArticle read =
        ContractJson.read(json.getBytes(StandardCharsets.UTF_8), IngestedArticle.class);

    assertThat(json).contains("+20170801");
    assertThat(read.article().contentCreated()).isNull();
    assertThat(read.article().versionCreated()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "1496847627, 2017-06-07T15:00:27Z",
    "1496847627000, 2017-06-07T15:00:27Z",
    "1496847627123, 2017-06-07T15:00:27.123Z",
    "0, 1970-01-01T00:00:00Z",
    "-86400, 1969-12-31T00:00:00Z"
  })
  void aNumberIsSecondsOrMilliseconds(long number, String time) {
    assertThat(NewsTime.ofEpoch(number)).isEqualTo(Instant.parse(time));
  }

  @ParameterizedTest
  @ValueSource(longs = {20_170_801_000_000L, 99_999_999_999L, -99_999_999_999L, Long.MIN_VALUE})
  void aNumberThatMeansNoTimeOfNewsIsNone(long number) {
    assertThat(NewsTime.isPlausible(NewsTime.ofEpoch(number), NOW)).isFalse();
  }
}
