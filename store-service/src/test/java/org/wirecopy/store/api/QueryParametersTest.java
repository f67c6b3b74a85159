package org.wirecopy.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {
  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "501", "ten", "", "9999999999"})
  void aLimitOutsideItsRangeIsRejectedByName(String limit) {
    assertThatThrownBy(() -> QueryParameters.limit(limit))
        .isInstanceOf(BadParameterException.class)
        .hasMessage("limit must be a number from 1 to 500, not '%s'", limit);
  }

  @Test
  void aLimitHasADefaultAndAnUpperEnd() {
    assertThat(QueryParameters.limit(null)).isEqualTo(50);
    assertThat(QueryParameters.limit("1")).isEqualTo(1);
    assertThat(QueryParameters.limit("500")).isEqualTo(500);
  }

  @Test
  void aWordThatIsNoneOfTheAllowedIsRejectedWithThem() {
    assertThatThrownBy(() -> QueryParameters.oneOf("order", "size", "newest", "uri"))
        .isInstanceOf(BadParameterException.class)
        .hasMessage("order must be newest or uri, not 'size'");
    assertThat(QueryParameters.oneOf("order", null, "newest", "uri")).isEmpty();
    assertThat(QueryParameters.oneOf("order", "uri", "newest", "uri")).contains("uri");
  }

  @Test
  void aTextThatPostgresCannotHoldIsRejected() {
    assertThatThrownBy(() -> QueryParameters.text("inbox", "a\u0000b"))
        .isInstanceOf(BadParameterException.class)
        .hasMessageContaining("inbox");
    assertThatThrownBy(() -> QueryParameters.text("uri", "urn:\ud800x"))
        .isInstanceOf(BadParameterException.class)
        .hasMessageContaining("half a character");
    assertThat(QueryParameters.text("inbox", null)).isNull();
  }
}
