package org.wirecopy.store.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.runtime.audit.AuditTrail;
import org.wirecopy.store.postgres.TakedownOutbox;
import org.wirecopy.store.postgres.TakedownReach;

/** Carries out takedown requests, whoever sends them; that he may is to be known before. */
@Singleton
public class Takedowns {
  private final TakedownOutbox outbox;
  private final TakedownReach reach;
  private final InstantSource clock;
  private final AuditTrail audit;

  @Inject
  Takedowns(TakedownOutbox outbox, TakedownReach reach, InstantSource clock, AuditTrail audit) {
    this.outbox = outbox;
    this.reach = reach;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * Keeps a request until it is sent, unless it only asks what would happen.
   *
   * @throws BadParameterException if a field is missing or cannot be understood
   */
  public TakedownAnswer ask(TakedownRequest request) throws SQLException {
    Takedown takedown = request.toTakedown(clock.instant().truncatedTo(ChronoUnit.MICROS));
    List<String> uris = request.isOfFamily() ? family(takedown.uri()) : List.of(takedown.uri());
    TakedownAnswer answer = answer(takedown, uris, request.isDryRun());
    if (request.isDryRun()) {
      return answer;
    }
    audit.does(
        takedown.action() == Takedown.Action.LIFT ? "lift" : "take-down", String.join(" ", uris));
    outbox.add(
        uris.stream()
            .map(
                uri ->
                    new Takedown(uri, takedown.action(), takedown.reason(), takedown.requestedAt()))
            .toList());
    return answer;
  }

  /** The family, and the article itself, be it unknown. */
  private List<String> family(String uri) throws SQLException {
    SortedSet<String> uris = new TreeSet<>(reach.family(uri));
    uris.add(uri);
    if (uris.size() > TakedownReach.MAX_ARTICLES) {
      throw new BadParameterException(
          "scope",
          "scope: the family has more than %d articles; take some of them down first"
              .formatted(TakedownReach.MAX_ARTICLES));
    }
    return List.copyOf(uris);
  }

  private TakedownAnswer answer(Takedown takedown, List<String> uris, boolean dryRun)
      throws SQLException {
    Map<UUID, TakedownReach.State> known = reach.states(uris.stream().map(ArticleUri::id).toList());
    return new TakedownAnswer(
        takedown.uri(),
        takedown.action(),
        takedown.reason(),
        takedown.requestedAt(),
        dryRun,
        uris.stream().map(uri -> TakedownAnswer.Concerned.of(uri, known)).toList(),
        reach.copiesThatStay(uris).stream().map(LinkedArticle::of).toList());
  }
}
