package org.wirecopy.store.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.postgres.BalanceQuery;
import org.wirecopy.store.postgres.TopicBreaks;
import org.wirecopy.store.postgres.WriteOffs;
import org.wirecopy.topics.GoOn;
import org.wirecopy.topics.Settlement;
import org.wirecopy.topics.Settlement.WrittenOff;
import org.wirecopy.topics.TopicBreak;
import org.wirecopy.topics.TopicOperations;

/** Settles breaks in Postgres; where there are none, accepting writes off what the sums lack. */
@Singleton
class StoreTopics implements TopicOperations {
  @Inject TopicBreaks breaks;
  @Inject BalanceQuery balance;
  @Inject WriteOffs writeOffs;

  @Override
  public List<TopicBreak> breaks() throws SQLException {
    return breaks.all();
  }

  @Override
  public CompletableFuture<Settlement> goOn(GoOn how) throws SQLException {
    List<TopicBreak> settled = breaks.goOn(how);
    WrittenOff lost = settled.isEmpty() && how == GoOn.ACCEPT ? writeOff() : new WrittenOff(0, 0);
    return CompletableFuture.completedFuture(new Settlement(settled, lost));
  }

  private WrittenOff writeOff() throws SQLException {
    Balance now = balance.balance();
    writeOffs.write(now);
    return new WrittenOff(now.inFlight(), now.missingRejections());
  }
}
