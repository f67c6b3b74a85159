package org.wirecopy.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidatesTest {
  private static Search search(String query) throws QueryException {
    return Search.everything().and(QueryParser.parse(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "haftar",
        "the who",
        "rome OR tripoli",
        "gorba*",
        "talks -sport",
        "talks -(sport OR weather)",
        "人",
        "北京",
        "source:reuters by:bell language:de talks from:2026 to:2026-03"
      })
  void indexesDecideWhatIsAskedOfWordsWithoutTheirPlaces(String query) throws QueryException {
    assertThat(search(query).isDecidedByIndexes()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "\"the who\"              § (('the') & ('who'))",
        "Al-Qaeda                 § (('al') & ('qaeda'))",
        "al-qae*                  § (('al') & ('qae':*))",
        "北京大学                  § (('北京') & ('京大') & ('大学'))",
        "talks \"a b\"            § (('talks') & (('a') & ('b')))",
        "talks -\"a b\"           § ('talks')",
        "\"a b\" -sport           § ((('a') & ('b')) & !('sport'))",
        "\"a b\" OR c             § ((('a') & ('b')) | ('c'))",
        "talks is:original        § ('talks')",
        "(a OR -b) talks          § ('talks')"
      })
  void candidatesOfAPhraseHoldItsWordsInWhateverOrder(String query, String expected)
      throws QueryException {
    Search search = search(query);

    assertThat(search.isDecidedByIndexes()).isFalse();
    assertThat(new TextQuery(List.of()).of(search.candidates().query())).contains(expected);
    assertThat(search.candidates().isDecidedByIndexes()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-sport", "is:original", "\"a b\" OR -c", "-\"a b\""})
  void ofWhatIsAbsentEveryArticleIsACandidate(String query) throws QueryException {
    assertThat(search(query).candidates()).isEqualTo(Search.everything());
  }

  @ParameterizedTest
  @ValueSource(strings = {"haftar", "\"the who\""})
  void withoutCopiesEachIsLookedAt(String query) throws QueryException {
    Search search = search(query).withoutCopies();

    assertThat(search.isDecidedByIndexes()).isFalse();
    assertThat(search.candidates().copies()).isTrue();
  }
}
