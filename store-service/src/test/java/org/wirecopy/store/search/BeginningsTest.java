package org.wirecopy.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What statistics can tell of a query with words by their beginning. */
class BeginningsTest {
  @ParameterizedTest
  @CsvSource({
    "gorba* moscow, moscow",
    "gorba* moscow source:tass, moscow source:tass",
    "gorba* moscow -berlin, moscow -berlin",
    "gorba* moscow -(berlin bonn), moscow -(berlin bonn)",
    "gorba* moscow -jelz*, moscow",
    "gorba* moscow -(jelz* OR berlin), moscow",
    "(gorba* OR moscow) berlin, berlin",
    "(moscow gorba*) OR berlin, moscow OR berlin",
    "moscow \"red square\", moscow \"red square\""
  })
  void whatIsLeftIsWider(String query, String known) throws QueryException {
    assertThat(Beginnings.without(QueryParser.parse(query))).contains(QueryParser.parse(known));
  }

  @ParameterizedTest
  @CsvSource({"gorba*", "gorba* OR moscow", "gorba* jelz*"})
  void nothingIsLeft(String query) throws QueryException {
    assertThat(Beginnings.without(QueryParser.parse(query))).isEmpty();
  }

  @Test
  void aSearchKeepsAllElse() throws QueryException {
    Search search = Search.everything().ofFamily("urn:a");

    assertThat(search.and(QueryParser.parse("gorba*")).withoutBeginnings()).isEqualTo(search);
  }
}
