package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.SharedDatabase;

/** The questions of the page for consumers, as a reader asks them of some thousand articles. */
@ExtendWith(SharedDatabase.class)
class AnalystQuestionsIT {
  private static final Path PAGE = Path.of("../deploy/consumers/questions.md");
  private static final Pattern QUESTION =
      Pattern.compile("^## ([^\n]+)\n```sql\n(.+?);\n```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final String ARTICLES =
      """
      INSERT INTO articles (id, uri, version, ingested_at, inbox, language, family, title,
        enrichment_sha256, record, columns_version, published, source, text, words)
      SELECT CASE n WHEN 0 THEN '6f5d1c1e-5ffb-5c0b-9a43-9d0d7b1f1a11'::uuid ELSE md5('a' || n)::uuid END,
        'urn:q:' || n, 1, now(), 'news', CASE n % 3 WHEN 0 THEN 'en' ELSE 'de' END, 'urn:q:' || n,
        'Title ' || n, '', '{}', 1,
        '2024-04-20'::timestamptz + n * interval '1 hour', 'outlet' || n % 5, repeat('text ', 100), ''
      FROM generate_series(0, 5999) AS n
      """;

  private static final String NAMES =
      """
      INSERT INTO entities SELECT 'e' || n, 'PERSON', CASE n WHEN 0 THEN 'Khalifa Haftar' ELSE 'Name ' || n END
      FROM generate_series(0, 2999) AS n
      """;

  private static final String MENTIONS =
      """
      INSERT INTO mentions SELECT DISTINCT ON (id, entity) id, 'e' || entity, 1, ARRAY['Haftar'], ARRAY[1]
      FROM (SELECT a.id, (a.arrival * k * 7919) % 3000 AS entity
            FROM articles a CROSS JOIN generate_series(0, 9) AS k WHERE k > 0 OR a.arrival % 60 = 0) AS named
      """;

  /** Each third article of outlet3 shares text with one of outlet1, the first of all with two. */
  private static final String LINKS =
      """
      INSERT INTO links (article_id, other_id, other_uri, relation, similarity, share)
      SELECT md5('a' || n)::uuid, md5('a' || n - 2)::uuid, 'urn:q:' || n - 2, 'NEAR', 0.9, 0.9
      FROM generate_series(3, 5999, 15) AS n
      UNION ALL SELECT '6f5d1c1e-5ffb-5c0b-9a43-9d0d7b1f1a11', md5('a' || n)::uuid, 'urn:q:' || n, 'EXACT', 1, 1
      FROM generate_series(1, 2) AS n
      """;

  private record Question(String title, String sql) {}

  @Test
  void eachIsAnsweredFromIndexesAlone(Database database) throws SQLException, IOException {
    // Given
    for (String sql : List.of(ARTICLES, NAMES, MENTIONS, LINKS)) {
      database.execute(sql);
    }
    for (String table : List.of("articles", "entities", "mentions", "links")) {
      database.execute("VACUUM ANALYZE " + table);
    }
    List<Question> questions = questions();
    assertThat(questions).hasSize(10);

    // Then
    SoftAssertions all = new SoftAssertions();
    for (Question question : questions) {
      all.assertThat(database.readersColumn(question.sql())).as(question.title()).isNotEmpty();
      all.assertThat(database.readersColumn("EXPLAIN " + question.sql()))
          .as(question.title())
          .noneMatch(line -> line.matches(".*Seq Scan on (articles|mentions|entities|links)\\b.*"));
    }
    all.assertAll();
  }

  private static List<Question> questions() throws IOException {
    List<Question> questions = new ArrayList<>();
    Matcher found = QUESTION.matcher(Files.readString(PAGE));
    while (found.find()) {
      questions.add(new Question(found.group(1), found.group(2)));
    }
    return questions;
  }
}
