package org.wirecopy.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void aPlaceComesBackFromItsCursor() {
    String uri = "https://example.org/ä?b=c&d";

    assertThat(Cursor.uri(Cursor.ofUri(uri))).isEqualTo(uri);
    assertThat(Cursor.arrival(Cursor.ofArrival(17))).isEqualTo(17L);
    assertThat(Cursor.uri(null)).isNull();
    assertThat(Cursor.arrival(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "YQ", "YXh5eg", "", "zzzz"})
  void whatIsNoCursorIsRefusedByName(String cursor) {
    assertThatThrownBy(() -> Cursor.arrival(cursor))
        .isInstanceOf(BadParameterException.class)
        .hasMessageContaining("cursor");
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    assertThatThrownBy(() -> Cursor.uri(Cursor.ofArrival(1)))
        .isInstanceOf(BadParameterException.class)
        .hasMessageContaining("same order");
  }
}
