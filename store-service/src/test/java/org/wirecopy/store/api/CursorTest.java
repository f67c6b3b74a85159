package org.wirecopy.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;

class CursorTest {
  private static final Search SEARCH = Search.everything();

  @Test
  void aPlaceComesBackFromItsCursor() {
    Position position =
        new Position(true, 17, Instant.parse("2026-01-02T03:04:05.000006Z"), "urn:ä b\nc", 9);
    SearchCursor cursor = new SearchCursor(SEARCH, Sort.PUBLISHED);

    assertThat(cursor.read(cursor.write(position))).isEqualTo(position);
    assertThat(Cursor.arrival(Cursor.ofArrival(17))).isEqualTo(17L);
    assertThat(Cursor.since(Cursor.ofPosition(17))).isEqualTo(17L);
    assertThat(cursor.read(null)).isNull();
    assertThat(Cursor.arrival(null)).isNull();
    assertThat(Cursor.since(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "YQ", "YXh5eg", "", "zzzz"})
  void whatIsNoCursorIsRejectedByName(String cursor) {
    assertThatThrownBy(() -> Cursor.arrival(cursor))
        .isInstanceOf(BadParameterException.class)
        .hasMessageContaining("cursor");
    assertThatThrownBy(() -> new SearchCursor(SEARCH, Sort.URI).read(cursor))
        .isInstanceOf(BadParameterException.class)
        .hasMessageContaining("cursor");
    assertThatThrownBy(() -> Cursor.since(cursor))
        .isInstanceOf(BadParameterException.class)
        .hasMessageContaining("since");
  }

  @Test
  void aCursorOfAnotherOrderIsRejected() {
    String cursor =
        new SearchCursor(SEARCH, Sort.URI).write(new Position(true, 1, Instant.EPOCH, "urn:a", 1));

    assertThatThrownBy(() -> new SearchCursor(SEARCH, Sort.NEWEST).read(cursor))
        .isInstanceOf(BadParameterException.class)
        .hasMessageContaining("same order");
  }
}
