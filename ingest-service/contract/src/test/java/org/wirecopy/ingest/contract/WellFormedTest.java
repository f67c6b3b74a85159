package org.wirecopy.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedTest {
  /** U+0000 and both halves of a pair, each alone, among characters that stay. */
  private static final String WRONG = "\0a\ud83db🐢\udc22c\0\0";

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void whatNobodyCanTakeIsRemovedAndAllElseStays() {
    assertThat(WellFormed.text(WRONG)).isEqualTo("ab🐢c");
    assertThat(WellFormed.text("\ud83d\ud83d\udc22")).isEqualTo("🐢");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "🐢", "a\u0001\uffff\ufffd🐢"})
  void aTextWithoutItIsTheSameObject(String text) {
    assertThat(WellFormed.text(text)).isSameAs(text);
  }

  @Test
  void anArticleHoldsItInNoField() {
    ObjectNode deep = new ObjectMapper().createObjectNode();
    deep.putArray(WRONG).addObject().put("n" + WRONG, WRONG);
    Map<String, JsonNode> other = Map.of("x" + WRONG, deep);
    NinjsItem item =
        NinjsItem.text("urn:x")
            .language(WRONG)
            .title(WRONG)
            .by(WRONG)
            .located(WRONG)
            .version(WRONG)
            .headlines(List.of(new NinjsItem.Headline(WRONG, WRONG, WRONG, other)))
            .bodies(List.of(NinjsItem.Body.mainText(WRONG)))
            .altIds(List.of(new NinjsItem.AltId(WRONG, WRONG, other)))
            .infoSources(List.of(new NinjsItem.InfoSource(WRONG, WRONG, WRONG, WRONG, other)))
            .other(other)
            .build();

    byte[] json =
        ContractJson.write(
            new IngestedArticle(item, new Origin("in", WRONG, WRONG, WRONG, WRONG, WRONG, NOW)));

    String text = new String(json, StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("\\u0000").doesNotContain("\ufffd");
    assertThat(text).doesNotContainIgnoringCase("\\ud83d").doesNotContainIgnoringCase("\\udc22");
  }

  @Test
  void theCountsAreThoseOfWhatIsLeft() {
    NinjsItem.Body body = NinjsItem.Body.mainText("one \0two\0");

    assertThat(body).isEqualTo(NinjsItem.Body.mainText("one two"));
    assertThat(body.charCount()).isEqualTo(7);
    assertThat(body.wordCount()).isEqualTo(2);
  }

  @Test
  void aRejectionAndAReceiptHoldItNeither() {
    Rejection rejection =
        new Rejection(
            "in", WRONG, WRONG, Rejection.Stage.INGEST, "r", WRONG, WRONG, null, null, NOW);

    assertThat(ContractJson.tree(rejection).toString()).doesNotContain("\\u0000");
    assertThat(new Skip(WRONG, SkipReason.MEDIA, WRONG))
        .isEqualTo(new Skip("ab🐢c", "media", "ab🐢c"));
  }
}
