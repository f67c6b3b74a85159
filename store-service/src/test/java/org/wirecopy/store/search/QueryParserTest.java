package org.wirecopy.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  private static String text(String query, String... languages) throws QueryException {
    return new TextQuery(List.of(languages)).of(QueryParser.parse(query)).orElse("none");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "haftar                § ('haftar')",
        "Élysée talks          § (('elysee') & ('talks'))",
        "\"the who\"           § ('the' <-> 'who')",
        "the who               § (('the') & ('who'))",
        "talks -sport          § (('talks') & !('sport'))",
        "-sport talks          § (('talks') & !('sport'))",
        "rome OR tripoli       § (('rome') | ('tripoli'))",
        "a b OR c              § ((('a') & ('b')) | ('c'))",
        "a (b OR c)            § (('a') & (('b') | ('c')))",
        "gorba*                § ('gorba':*)",
        "al-qae*               § ('al' <-> 'qae':*)",
        "Al-Qaeda              § ('al' <-> 'qaeda')",
        "北京大学               § ('北京' <-> '京大' <-> '大学')",
        "人                     § ('人':*)",
        "source:reuters talks  § (('s/reuters') & ('talks'))",
        "source:\"New Times\"  § ('s/new' & 's/times')",
        "by:smith              § ('b/smith')",
        "language:EN           § 'l/en'",
        "language:pt-br        § 'l/pt-br'",
        "entity:it's           § 'e/it''s'",
        "„Anführung“           § ('anfuhrung')",
        "12:30                 § ('12' <-> '30')",
        "or                    § ('or')",
        "-a                    § none",
        "a OR -b               § none",
        "is:original           § none",
        "a from:2026           § none"
      })
  void theQueryBoxIsUnderstood(String query, String expected) throws QueryException {
    assertThat(text(query)).isEqualTo(expected);
  }

  @Test
  void wordsAreAlsoLookedForByTheirStemsAndPhrasesAreNot() throws QueryException {
    assertThat(text("talks", "en", "de")).isEqualTo("('talks' | '/talk' | 'talk')");
    assertThat(text("\"talks\"", "en")).isEqualTo("('talks')");
  }

  @Test
  void rankingGoesByWhatWasAskedForAlone() throws QueryException {
    assertThat(
            new TextQuery(List.of())
                .ranking(QueryParser.parse("rome (a OR \"b c\") -sport source:x from:2026")))
        .contains("('rome') | ('a') | ('b' <-> 'c')");
    assertThat(new TextQuery(List.of()).ranking(QueryParser.parse("source:x"))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"open                | 1  | quotation mark",
        "a (b                  | 3  | parenthesis here is not closed",
        "a b)                  | 4  | was not opened",
        "OR a                  | 1  | OR stands between",
        "a OR                  | 3  | OR stands between",
        "a OR OR b             | 3  | OR stands between",
        "foo:bar               | 1  | no field 'foo:'",
        "http://x              | 1  | quotation marks",
        "from:yesterday        | 6  | 'yesterday' is no time",
        "from:2026-02-30       | 6  | is no time",
        "to:                   | 4  | has no value",
        "source: x             | 9  | has no value",
        "language:?            | 10 | is no language",
        "is:new                | 4  | can be followed by original",
        "source:...            | 8  | no word",
        "go*ba                 | 1  | a star stands only behind",
        "*                     | 1  | a star stands only behind",
        "*a                    | 1  | a star stands only behind",
        ".*+?[a-z]             | 1  | a star stands only behind",
        "!!!                   | 1  | no word",
        "()                    | 1  | no word"
      })
  void aMisreadQuerySaysWhatIsWrongWhere(String query, int position, String message) {
    assertThatThrownBy(() -> QueryParser.parse(query))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> {
              assertThat(e).hasMessageStartingWith("character " + position + ": ");
              assertThat(e).hasMessageContaining(message);
              assertThat(e.position()).isEqualTo(position);
            });
  }

  @Test
  void boundsAreNamed() {
    assertThatThrownBy(() -> QueryParser.parse("x".repeat(10_000)))
        .hasMessageContaining("10,000 characters; at most 1,000");
    assertThatThrownBy(() -> QueryParser.parse("x ".repeat(60)))
        .hasMessageContaining("character 101: here begins word 51");
    assertThatThrownBy(() -> QueryParser.parse("(".repeat(20) + "x" + ")".repeat(20)))
        .hasMessageContaining("more than 10 stand within each other");
    assertThatThrownBy(() -> QueryParser.parse("a\u0007b"))
        .hasMessageContaining("character 2: a control character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a", "a - b", "--a", "a-b", "'a'", "a\\b", "a & | ! <-> b:", "\u202Ea"})
  void signsThatMeanNothingDoNoHarm(String query) throws QueryException {
    assertThat(QueryParser.parse(query)).isNotNull();
  }
}
