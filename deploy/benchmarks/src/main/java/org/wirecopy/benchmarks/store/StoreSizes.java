package org.wirecopy.benchmarks.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.wirecopy.benchmarks.QuietLog;

/** What takes how much room in Postgres, in bytes for each article. */
final class StoreSizes {
  /** Of a sample, as they lie on the disk: packed where Postgres packs them. */
  private static final String VALUES =
      "SELECT 'value: ' || v.name, avg(v.bytes)::bigint"
          + " FROM (SELECT * FROM articles TABLESAMPLE SYSTEM (5)) AS a"
          + " CROSS JOIN LATERAL (VALUES ('record', pg_column_size(a.record)),"
          + " ('text', pg_column_size(a.text)), ('words', pg_column_size(a.words)),"
          + " ('text, unpacked', octet_length(a.text)),"
          + " ('record, unpacked', octet_length(a.record))) AS v(name, bytes)"
          + " GROUP BY v.name ORDER BY 2 DESC";

  private static final String RELATIONS =
      "SELECT CASE c.relkind WHEN 'i' THEN 'index: ' ELSE 'table, its large values included: ' END"
          + " || c.relname, CASE c.relkind WHEN 'i' THEN pg_relation_size(c.oid)"
          + " ELSE pg_table_size(c.oid) END / greatest(1, (SELECT count(*) FROM articles))"
          + " FROM pg_class AS c WHERE c.relkind IN ('r', 'i')"
          + " AND c.relnamespace = 'public'::regnamespace"
          + " AND pg_table_size(c.oid) > 1000000 ORDER BY 2 DESC";

  private StoreSizes() {}

  /**
   * Prints.
   *
   * @param arguments folder of a database that was filled
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    try (StoreDatabase database = StoreDatabase.open(Path.of(arguments[0]))) {
      long articles = database.number("SELECT count(*) FROM articles");
      System.out.println(articles + " articles; bytes of each:");
      print(database, VALUES);
      print(database, RELATIONS);
      long all = database.number("SELECT pg_database_size(current_database())") / articles;
      System.out.printf(Locale.ROOT, "%-60s %8d%n", "the whole database", all);
    }
    System.exit(0);
  }

  private static void print(StoreDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        System.out.printf(Locale.ROOT, "%-60s %8d%n", rows.getString(1), rows.getLong(2));
      }
    }
  }
}
