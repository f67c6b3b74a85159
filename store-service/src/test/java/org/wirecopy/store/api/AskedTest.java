package org.wirecopy.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "501", "ten", "", "9999999999"})
  void aLimitOutsideItsRangeIsRefusedByName(String limit) {
    assertThatThrownBy(() -> Asked.limit(limit))
        .isInstanceOf(BadParameterException.class)
        .hasMessage("limit must be a number from 1 to 500, not '%s'", limit);
  }

  @Test
  void aLimitHasADefaultAndAnUpperEnd() {
    assertThat(Asked.limit(null)).isEqualTo(50);
    assertThat(Asked.limit("1")).isEqualTo(1);
    assertThat(Asked.limit("500")).isEqualTo(500);
  }

  @Test
  void aWordThatIsNoneOfTheAllowedIsRefusedWithThem() {
    assertThatThrownBy(() -> Asked.oneOf("order", "size", "newest", "uri"))
        .isInstanceOf(BadParameterException.class)
        .hasMessage("order must be newest or uri, not 'size'");
    assertThat(Asked.oneOf("order", null, "newest", "uri")).isEmpty();
    assertThat(Asked.oneOf("order", "uri", "newest", "uri")).contains("uri");
  }

  @Test
  void aTextThatPostgresCannotHoldIsRefused() {
    assertThatThrownBy(() -> Asked.text("inbox", "a\u0000b"))
        .isInstanceOf(BadParameterException.class)
        .hasMessageContaining("inbox");
    assertThat(Asked.text("inbox", null)).isNull();
  }
}
