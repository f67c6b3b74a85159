package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
            "INSERT INTO files (id, inbox, path, state, found, published, rejected, skipped,"
                + " blocked, receipt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (id) DO UPDATE SET state = EXCLUDED.state,"
                + " arrival = EXCLUDED.arrival, found = EXCLUDED.found,"
                + " published = EXCLUDED.published, rejected = EXCLUDED.rejected,"
                + " skipped = EXCLUDED.skipped, blocked = EXCLUDED.blocked,"
                + " receipt = EXCLUDED.receipt")) {
      for (Arrival.Receipt arrival : receipts) {
        FileReceipt receipt = arrival.receipt();
        FileCounts totals = receipt.totals();
        upsert.setObject(1, arrival.id());
        upsert.setString(2, Storable.text(receipt.inbox()));
        upsert.setString(3, Storable.text(receipt.path()));
        upsert.setString(4, receipt.state().name().toLowerCase(Locale.ROOT));
        upsert.setLong(5, totals.found());
        upsert.setLong(6, totals.published());
        upsert.setLong(7, totals.rejected());
        upsert.setLong(8, totals.skipped());
        upsert.setLong(9, totals.blocked());
        upsert.setString(10, arrival.json());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }
}
