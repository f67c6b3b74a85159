package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.BatchPlan;
import org.wirecopy.store.arrival.Coordinates;

/**
 * Which rejections still wait for a mend. A rejection is superseded where a later reading rejected
 * the entry again, else mended where a later reading came to the end of the file, else open. It
 * makes no difference whether receipts or rejections arrive first.
 */
final class RejectionStates {
  /** Times of records are in milliseconds, those of readings may be finer. */
  private static final String MEND =
      "UPDATE rejections r SET state = 'mended', mended_at = f.done_committed_at,"
          + " mended_by = f.done_started_at, mended_sha256 = f.done_sha256 FROM files f"
          + " WHERE r.state = 'open' AND left(r.path, 300) = left(f.path, 300)"
          + " AND (r.inbox, r.path) = (f.inbox, f.path)"
          + " AND coalesce(r.read_at, r.rejected_at)"
          + " < date_trunc('milliseconds', f.done_started_at)";

  private static final String MEND_OF_FILES = MEND + " AND f.id = ANY (?)";
  private static final String MEND_ONE =
      MEND + " AND f.id = ? AND (r.topic, r.partition, r.\"offset\") = (?, ?, ?)";

  private static final String SUPERSEDE =
      "UPDATE rejections r SET state = 'superseded', mended_at = NULL, mended_by = NULL,"
          + " mended_sha256 = NULL FROM rejections one"
          + " WHERE (one.topic, one.partition, one.\"offset\") = (?, ?, ?)"
          + " AND r.state <> 'superseded' AND "
          + samePlace("r", "one")
          + " AND EXISTS (SELECT FROM rejections later WHERE "
          + samePlace("later", "r")
          + " AND coalesce(later.read_at, later.rejected_at)"
          + " > coalesce(r.read_at, r.rejected_at))";

  /** Consumers that write of the same file at the same time would not see each other's rows. */
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(?, bucket) FROM unnest(?) AS bucket ORDER BY bucket";

  /** The first of the two numbers of the lock, so that it is no other program's: "wire". */
  private static final int LOCK_CLASS = 0x77697265;

  /** Postgres has room for some thousand locks in all; sharing one only makes them wait. */
  private static final int LOCK_BUCKETS = 64;

  private RejectionStates() {}

  /** To be called before the receipts and rejections of a batch are written. */
  static void lock(Connection connection, BatchPlan plan) throws SQLException {
    Collection<Integer> buckets = new TreeSet<>();
    Stream.concat(
            plan.receipts().stream().map(Arrival.Receipt::id),
            plan.rejections().map(RejectionStates::file))
        .forEach(file -> buckets.add(Math.floorMod(file.hashCode(), LOCK_BUCKETS)));
    if (buckets.isEmpty()) {
      return;
    }
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setInt(1, LOCK_CLASS);
      lock.setArray(2, connection.createArrayOf("integer", buckets.toArray()));
      lock.execute();
    }
  }

  /** To be called when the receipts and rejections of a batch have been written. */
  static void update(Connection connection, BatchPlan plan) throws SQLException {
    List<Arrival.OfRejection> rejections = plan.rejections().toList();
    if (!rejections.isEmpty()) {
      supersede(connection, rejections);
      mend(connection, rejections);
    }
    Ids.execute(
        connection,
        MEND_OF_FILES,
        plan.receipts().stream()
            .filter(arrival -> arrival.receipt().state() == FileReceipt.State.DONE)
            .map(Arrival.Receipt::id)
            .toList());
  }

  private static void supersede(Connection connection, List<Arrival.OfRejection> rejections)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(SUPERSEDE)) {
      for (Arrival.OfRejection arrival : rejections) {
        set(update, 1, arrival.delivery().at());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static void mend(Connection connection, List<Arrival.OfRejection> rejections)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(MEND_ONE)) {
      for (Arrival.OfRejection arrival : rejections) {
        update.setObject(1, file(arrival));
        set(update, 2, arrival.delivery().at());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static void set(PreparedStatement statement, int first, Coordinates at)
      throws SQLException {
    statement.setString(first, at.topic());
    statement.setInt(first + 1, at.partition());
    statement.setLong(first + 2, at.offset());
  }

  private static UUID file(Arrival.OfRejection rejected) {
    return ArticleUri.id(rejected.inbox() + "/" + rejected.path());
  }

  /** By the index, which holds the beginnings of both. */
  private static String samePlace(String one, String other) {
    return "left(%1$s.path, 300) = left(%2$s.path, 300) AND left(%1$s.entry, 300) = left(%2$s.entry, 300) AND (%1$s.inbox, %1$s.path, %1$s.entry) = (%2$s.inbox, %2$s.path, %2$s.entry)"
        .formatted(one, other);
  }
}
