package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.SharedDatabase;

/** What is kept as a sum is what the files add up to, whoever writes them. */
@ExtendWith(SharedDatabase.class)
class FileSumsIT {
  private static final String KEPT =
      """
      SELECT concat_ws(' ', inbox, sum(reading), sum(done), sum(failed), sum(found), sum(published),
        sum(rejected), sum(skipped), sum(blocked))
      FROM file_sums GROUP BY inbox HAVING sum(reading + done + failed) > 0 ORDER BY inbox
      """;

  private static final String ADDED_UP =
      """
      SELECT concat_ws(' ', inbox, count(*) FILTER (WHERE state = 'reading'),
        count(*) FILTER (WHERE state = 'done'), count(*) FILTER (WHERE state = 'failed'),
        sum(found), sum(published), sum(rejected), sum(skipped), sum(blocked))
      FROM files GROUP BY inbox ORDER BY inbox COLLATE "C"
      """;

  private static final String SKIPS =
      "SELECT concat_ws(' ', inbox, reason, count) FROM skip_counts" + " ORDER BY inbox, reason";

  private static Database database;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @Test
  void theyFollowEveryChange() throws SQLException {
    // New files of two inboxes, in one statement
    put("news", 1, 3, "reading", 1);
    put("wire", 4, 5, "failed", 2);
    assertSums(List.of("news media 3", "wire media 4"));

    // Further receipts of known files, and one that is new
    put("news", 2, 6, "done", 5);
    assertSums(List.of("news media 26", "wire media 4"));

    // A change without receipts, and one that is taken back
    database.execute("UPDATE files SET state = 'done', inbox = 'moved' WHERE inbox = 'wire'");
    database.execute("BEGIN; DELETE FROM files; ROLLBACK");
    assertSums(List.of("moved media 4", "news media 26"));

    // All is read again
    Transaction.run(
        database.dataSource(),
        connection -> ReadAgain.topic(connection, IngestTopics.INGEST_FILES.name()));
    assertSums(List.of());
  }

  private static void assertSums(List<String> skips) throws SQLException {
    assertThat(database.column(KEPT)).isEqualTo(database.column(ADDED_UP));
    assertThat(database.column(SKIPS)).isEqualTo(skips);
  }

  /** Files {@code <inbox>/<from>} to {@code <to>}, each with the same counts. */
  private static void put(String inbox, int from, int to, String state, int each)
      throws SQLException {
    database.execute(
        """
        INSERT INTO files (id, inbox, path, state, found, published, rejected, skipped, blocked,
          receipt)
        SELECT md5('%1$s' || n)::uuid, '%1$s', n::text, '%4$s', 5 * %5$d, %5$d, %5$d, 2 * %5$d, %5$d,
          '{"totals": {"skippedBy": {"media": %5$d}}}'
        FROM generate_series(%2$d, %3$d) AS n
        ON CONFLICT (id) DO UPDATE SET state = EXCLUDED.state, found = EXCLUDED.found,
          published = EXCLUDED.published, rejected = EXCLUDED.rejected,
          skipped = EXCLUDED.skipped, blocked = EXCLUDED.blocked, receipt = EXCLUDED.receipt
        """
            .formatted(inbox, from, to, state, each));
  }
}
