package org.wirecopy.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected values were computed apart from this code, with Python's uuid and hashlib. */
class ArticleUriTest {
  private static final String SHA = "aa".repeat(32);

  @Test
  void theIdIsTheVersion5UuidOfTheUri() {
    assertThat(ArticleUri.id("https://agency.example/items/7"))
        .isEqualTo(UUID.fromString("0a158059-acf8-5088-8f8e-43cb4d5be233"));
  }

  @Test
  void anAbsoluteUriIsKept() {
    assertThat(ArticleUri.ofAbsolute("urn:newsml:a.example:20260101:1")).isPresent();
    assertThat(ArticleUri.ofAbsolute("item 7")).isEmpty();
    assertThat(ArticleUri.ofAbsolute("items/7")).isEmpty();
    assertThat(ArticleUri.ofAbsolute(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:a\u0000b", "urn:a\nb", "urn:a\u0085b", "urn:\ud800x", "urn:x\udc00"})
  void whatWouldBeTakenForAnotherOrCannotBeKeptIsNoUri(String identifier) {
    assertThat(ArticleUri.isWellFormed(identifier)).isFalse();
    assertThat(ArticleUri.ofAbsolute(identifier)).isEmpty();
    assertThatThrownBy(() -> NinjsItem.text(identifier).build())
        .isInstanceOf(ContractViolationException.class)
        .hasMessageContaining("article.uri");
    assertThatThrownBy(
            () -> new Takedown(identifier, Takedown.Action.TAKE_DOWN, "why", Instant.EPOCH))
        .isInstanceOf(ContractViolationException.class)
        .hasMessageContaining("uri");
  }

  @Test
  void anyOtherCharacterOfAUriIsKept() {
    assertThat(ArticleUri.isWellFormed("https://example.org/ä|\ud83d\ude00?a b")).isTrue();
  }

  @Test
  void anIdentifierThatIsNoUriIsHashedWithItsProvider() {
    assertThat(ArticleUri.ofProvider("Agency", "item 7"))
        .isEqualTo("urn:wirecopy:0f93e6c6acc111eb7a5e221f5dfd8567");
  }

  @Test
  void withoutAnyIdentifierPlaceAndContentAreHashed() {
    assertThat(ArticleUri.ofContent("news", "a.txt", null, SHA))
        .isEqualTo("urn:wirecopy:63a12fb6fa05b5d4e029e5f8cc1ab64b");
    assertThat(ArticleUri.ofContent("news", "a.tar", "b/1", SHA))
        .isEqualTo("urn:wirecopy:ee32c8d22219c9547a2a728de0097842");
  }
}
