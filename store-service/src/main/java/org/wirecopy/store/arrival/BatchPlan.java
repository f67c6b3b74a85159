package org.wirecopy.store.arrival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a batch changes: each record is judged in order, against what is known and what came before
 * it in the batch, and only the last state of each article is written. So the same key may come as
 * often as it likes.
 */
public final class BatchPlan {
  private final Map<UUID, Known> known;
  private final Map<UUID, Arrival.Takedown> takedowns = new LinkedHashMap<>();
  private final Map<UUID, Arrival.Article> puts = new LinkedHashMap<>();
  private final Map<UUID, Arrival.Article> reenriched = new LinkedHashMap<>();
  private final Map<UUID, Arrival.Receipt> receipts = new LinkedHashMap<>();
  private final Map<UUID, Arrival.Wish> wishes = new LinkedHashMap<>();
  private final List<Arrival.Refused> refused = new ArrayList<>();
  private final List<Arrival.Unreadable> unreadable = new ArrayList<>();
  private final Tally tally = new Tally();

  private BatchPlan(Map<UUID, Known> known) {
    this.known = new HashMap<>(known);
  }

  /**
   * Judges a batch.
   *
   * @param known what the store holds of the batch's articles; what is absent is not in it
   */
  public static BatchPlan of(List<Arrival> arrivals, Map<UUID, Known> known) {
    BatchPlan plan = new BatchPlan(known);
    for (Arrival arrival : arrivals) {
      Outcome outcome = plan.judge(arrival);
      if (outcome != null) {
        plan.tally.add(arrival.delivery().at().in(), outcome);
      }
    }
    return plan;
  }

  /** Articles to delete, before anything is put. */
  public Collection<Arrival.Takedown> takedowns() {
    return takedowns.values();
  }

  /** Articles that are new or of a higher version, in the order of their arrival. */
  public Collection<Arrival.Article> puts() {
    return puts.values();
  }

  /** Known articles that came unchanged, but with another enrichment. */
  public Collection<Arrival.Article> reenriched() {
    return reenriched.values();
  }

  /** The last receipt of each file, in the order of their arrival. */
  public Collection<Arrival.Receipt> receipts() {
    return receipts.values();
  }

  /** The last wish about each article, in the order of their arrival. */
  public Collection<Arrival.Wish> wishes() {
    return wishes.values();
  }

  /** What others refused. */
  public List<Arrival.Refused> refused() {
    return refused;
  }

  /** What the store cannot read. */
  public List<Arrival.Unreadable> unreadable() {
    return unreadable;
  }

  /** What became of each record. */
  public Tally tally() {
    return tally;
  }

  private Outcome judge(Arrival arrival) {
    if (arrival instanceof Arrival.Article article) {
      return judge(article);
    }
    if (arrival instanceof Arrival.Takedown takedown) {
      known.remove(takedown.id());
      puts.remove(takedown.id());
      reenriched.remove(takedown.id());
      takedowns.put(takedown.id(), takedown);
      return Outcome.TAKEN_DOWN;
    }
    if (arrival instanceof Arrival.Receipt receipt) {
      receipts.remove(receipt.id());
      receipts.put(receipt.id(), receipt);
      return Outcome.RECEIPT;
    }
    if (arrival instanceof Arrival.Wish wish) {
      wishes.remove(wish.id());
      wishes.put(wish.id(), wish);
      return Outcome.WISH;
    }
    if (arrival instanceof Arrival.Refused by) {
      refused.add(by);
      return switch (by.rejection().stage()) {
        case INGEST -> Outcome.REJECTED_BY_INGEST;
        case ENRICH -> Outcome.REJECTED_BY_ENRICH;
      };
    }
    if (arrival instanceof Arrival.Unreadable record) {
      unreadable.add(record);
      return Outcome.REJECTED_BY_STORE;
    }
    return null;
  }

  private Outcome judge(Arrival.Article article) {
    UUID id = article.id();
    Known before = known.get(id);
    Outcome outcome = Outcome.of(before == null ? 0 : before.version(), article.version());
    if (outcome == Outcome.NEW || outcome == Outcome.NEW_VERSION) {
      puts.remove(id);
      puts.put(id, article);
      reenriched.remove(id);
    } else if (outcome == Outcome.UNCHANGED
        && !before.enrichmentSha256().equals(article.enrichmentSha256())) {
      Arrival.Article pending = puts.get(id);
      if (pending == null) {
        reenriched.put(id, article);
      } else {
        puts.put(id, pending.withEnrichmentOf(article));
      }
    } else {
      return outcome;
    }
    known.put(id, new Known(article.version(), article.enrichmentSha256()));
    return outcome;
  }
}
