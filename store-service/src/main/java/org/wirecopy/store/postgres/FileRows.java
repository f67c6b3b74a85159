package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.store.arrival.Arrival;

/** The newest receipt of each file. */
final class FileRows {
  private FileRows() {}

  static void put(Connection connection, Collection<Arrival.Receipt> receipts) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "INSERT INTO files AS f (id, inbox, path, state, found, published, rejected, skipped,"
                + " blocked, receipt, done_started_at, done_committed_at, done_sha256)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (id) DO UPDATE SET state = EXCLUDED.state,"
                + " arrival = EXCLUDED.arrival, found = EXCLUDED.found,"
                + " published = EXCLUDED.published, rejected = EXCLUDED.rejected,"
                + " skipped = EXCLUDED.skipped, blocked = EXCLUDED.blocked,"
                + " receipt = EXCLUDED.receipt,"
                // A reading that goes on leaves what is known of the one that came to the end.
                + " done_started_at = coalesce(EXCLUDED.done_started_at, f.done_started_at),"
                + " done_committed_at = coalesce(EXCLUDED.done_committed_at, f.done_committed_at),"
                + " done_sha256 = CASE WHEN EXCLUDED.done_started_at IS NULL THEN f.done_sha256"
                + " ELSE EXCLUDED.done_sha256 END")) {
      for (Arrival.Receipt arrival : receipts) {
        FileReceipt receipt = arrival.receipt();
        FileCounts totals = receipt.totals();
        upsert.setObject(1, arrival.id());
        upsert.setString(2, receipt.inbox());
        upsert.setString(3, receipt.path());
        upsert.setString(4, receipt.state().name().toLowerCase(Locale.ROOT));
        upsert.setLong(5, totals.found());
        upsert.setLong(6, totals.published());
        upsert.setLong(7, totals.rejected());
        upsert.setLong(8, totals.skipped());
        upsert.setLong(9, totals.blocked());
        upsert.setString(10, arrival.json());
        boolean isDone = receipt.state() == FileReceipt.State.DONE;
        upsert.setObject(11, isDone ? receipt.startedAt().atOffset(ZoneOffset.UTC) : null);
        upsert.setObject(12, isDone ? receipt.committedAt().atOffset(ZoneOffset.UTC) : null);
        upsert.setString(13, isDone ? receipt.sha256() : null);
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }
}
