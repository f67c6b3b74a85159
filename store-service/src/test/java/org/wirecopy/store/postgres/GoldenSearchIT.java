package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.SharedDatabase;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.store.search.QueryException;
import org.wirecopy.store.search.QueryParser;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;

/** Questions in many languages, with what they must find and what they must not. */
@ExtendWith(SharedDatabase.class)
class GoldenSearchIT {
  @Test
  void everyQuestionFindsWhatItMustAndNothingThatItMustNot(Database database)
      throws SQLException, IOException {
    // Given
    ArticleSample[] articles =
        lines("articles.tsv").stream().map(GoldenSearchIT::article).toArray(ArticleSample[]::new);
    new StoredRows(database.dataSource()).articles(articles);
    SearchQueries search = new SearchQueries(database.dataSource(), Deliveries.CLOCK);
    List<String[]> questions = lines("queries.tsv");
    assertThat(questions).hasSizeGreaterThanOrEqualTo(60);

    // Then, in each order, since each goes about it another way
    SoftAssertions.assertSoftly(
        all -> {
          for (String[] question : questions) {
            for (Sort sort : Sort.values()) {
              List<String> found = found(search, question[0], sort);
              all.assertThat(found).as(question[0] + " " + sort).contains(names(question[1]));
              all.assertThat(found).as(question[0] + " " + sort).doesNotContain(names(question[2]));
            }
          }
        });
  }

  private static List<String> found(SearchQueries search, String query, Sort sort) {
    try {
      Search asked = Search.everything().and(QueryParser.parse(query));
      return search.listed(asked, sort, null, 100).items().stream()
          .map(one -> one.uri().substring("urn:".length()))
          .toList();
    } catch (QueryException | SQLException e) {
      return List.of(e.toString());
    }
  }

  private static ArticleSample article(String[] line) {
    ArticleSample article =
        ArticleSample.of("urn:" + line[0])
            .language(line[1])
            .source(line[2])
            .title(line[4])
            .text(line[5])
            .published("2026-02-03T04:05:06Z");
    if (!line[3].equals("-")) {
      article.by(line[3]);
    }
    return line[0].equals("en1") ? article.names("id-haftar", "Khalifa Haftar") : article;
  }

  private static String[] names(String field) {
    return field.isEmpty() ? new String[0] : field.split(" ");
  }

  private static List<String[]> lines(String resource) throws IOException {
    try (InputStream in = GoldenSearchIT.class.getResourceAsStream("/search/" + resource)) {
      return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
