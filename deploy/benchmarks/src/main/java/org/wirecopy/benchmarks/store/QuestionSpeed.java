package org.wirecopy.benchmarks.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.benchmarks.QuietLog;
import org.wirecopy.benchmarks.Rounds;
import org.wirecopy.ingest.contract.ArticleUri;

/** How long the SQL of the page for consumers takes, next to counting all articles. */
final class QuestionSpeed {
  private static final Pattern QUESTION =
      Pattern.compile("^## ([^\n]+)\n```sql\n(.+?);\n```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final int TIMES = 5;

  /** Named in one article of fifty or so. */
  private static final int RANK = 5;

  private QuestionSpeed() {}

  /**
   * Measures and prints.
   *
   * @param arguments folder of a database that was filled, the page
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    String page = Files.readString(Path.of(arguments[1]));
    try (StoreDatabase database = StoreDatabase.open(Path.of(arguments[0]));
        Connection connection = database.dataSource().getConnection()) {
      print("all articles counted", connection, "SELECT count(*) FROM reading.articles");
      Matcher found = QUESTION.matcher(page);
      while (found.find()) {
        print(found.group(1), connection, ofWhatIsThere(found.group(2)));
      }
    }
    System.exit(0);
  }

  private static String ofWhatIsThere(String question) {
    return question
        .replace("Khalifa Haftar", StoredNews.entity(RANK).substring("PERSON:".length()))
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", ArticleUri.id(StoredNews.uri(0)).toString());
  }

  private static void print(String title, Connection connection, String sql) throws Exception {
    double[] seconds = new double[TIMES];
    int[] rows = new int[1];
    for (int i = 0; i < TIMES; i++) {
      seconds[i] = Rounds.seconds(() -> rows[0] = rows(connection, sql));
    }
    System.out.printf(
        Locale.ROOT, "%-60s %6d rows %8.3f s%n", title, rows[0], Rounds.median(seconds));
  }

  private static int rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      int rows = 0;
      while (found.next()) {
        rows++;
      }
      return rows;
    }
  }
}
