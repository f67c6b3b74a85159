package org.wirecopy.store.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.wirecopy.runtime.audit.AuditTrail;
import org.wirecopy.store.postgres.SourceRows;
import org.wirecopy.store.source.SourceReport;
import org.wirecopy.store.watch.SourceWatch;

/** What an operator asks and says of sources, over the API or on a page. */
@ApplicationScoped
public class Sources {
  @Inject SourceWatch watch;
  @Inject SourceRows rows;
  @Inject InstantSource clock;
  @Inject AuditTrail audit;

  /** How all sources stand now, the most urgent first. */
  public List<SourceReport> all() throws SQLException {
    return watch.look();
  }

  /**
   * Mutes a source, or wants to be told of it again.
   *
   * @return how it stands now; empty where nothing has ever come from it
   */
  public Optional<SourceReport> mute(String inbox, String source, boolean muted)
      throws SQLException {
    if (watch.find(inbox, source).isEmpty()) {
      return Optional.empty();
    }
    audit.does(muted ? "mute-source" : "unmute-source", inbox + " " + source);
    rows.mute(inbox, source, muted, clock.instant());
    return watch.find(inbox, source);
  }
}
