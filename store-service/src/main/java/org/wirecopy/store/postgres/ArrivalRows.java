package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.BatchPlan;
import org.wirecopy.store.arrival.OutcomeCounts;
import org.wirecopy.store.arrival.StoredVersion;

/** Writes arrivals into all tables, within the caller's transaction. */
final class ArrivalRows {
  private ArrivalRows() {}

  static OutcomeCounts write(Connection connection, List<Arrival> arrivals) throws SQLException {
    ArrivalHorizon.lock(connection);
    BatchPlan plan = BatchPlan.of(arrivals, known(connection, arrivals));
    takeDown(connection, plan);
    putArticles(connection, plan);
    TakedownRequestRows.put(connection, plan.requests());
    PulseRows.put(connection, plan.pulses());
    RejectionStates.lock(connection, plan);
    FileRows.put(connection, plan.receipts());
    SkipRows.put(connection, plan.receipts());
    RejectionRows.insert(connection, plan.rejected());
    RejectionRows.insertOwn(connection, plan.unreadable());
    RejectionStates.update(connection, plan);
    plan.repeated(AnswerRows.mark(connection, plan.answers()));
    return plan.counts();
  }

  private static Map<UUID, StoredVersion> known(Connection connection, List<Arrival> arrivals)
      throws SQLException {
    Set<UUID> ids = new HashSet<>();
    for (Arrival arrival : arrivals) {
      if (arrival instanceof Arrival.Article article) {
        ids.add(article.id());
      }
    }
    return ids.isEmpty() ? Map.of() : ArticleRows.known(connection, ids);
  }

  private static void takeDown(Connection connection, BatchPlan plan) throws SQLException {
    List<UUID> ids = plan.takedowns().stream().map(Arrival.Takedown::id).toList();
    ArticleRows.delete(connection, ids);
    VersionRows.delete(connection, ids);
    EntityRows.delete(connection, ids);
    LinkRows.deleteOwn(connection, ids);
    LinkRows.deleteOthers(connection, ids);
    TakedownRows.lift(connection, plan.backBefore());
    TakedownRows.put(connection, plan.takedowns());
  }

  private static void putArticles(Connection connection, BatchPlan plan) throws SQLException {
    List<Arrival.Article> changed =
        Stream.concat(plan.puts().stream(), plan.reenriched().stream()).toList();
    List<UUID> ids = changed.stream().map(Arrival.Article::id).toList();
    EntityRows.delete(connection, ids);
    LinkRows.deleteOwn(connection, ids);
    TakedownRows.lift(connection, ids);
    ArticleRows.reenrich(connection, plan.reenrichedBefore());
    VersionRows.keep(connection, plan.puts().stream().map(Arrival.Article::id).toList());
    VersionRows.insert(connection, plan.overtaken());
    ArticleRows.put(connection, plan.puts());
    ArticleRows.reenrich(connection, plan.reenriched());
    EntityRows.insert(connection, changed);
    LinkRows.insert(connection, changed);
  }
}
