package org.wirecopy.store.arrival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a batch changes: each record is judged in order, against what is known and what came before
 * it in the batch, and only the last state of each article is written. So the same key may come as
 * often as it likes.
 */
public final class BatchPlan {
  private final Map<UUID, StoredVersion> known;
  private final Map<UUID, Arrival.Takedown> takedowns = new LinkedHashMap<>();
  private final Set<UUID> backBefore = new HashSet<>();
  private final Map<UUID, Arrival.Article> puts = new LinkedHashMap<>();
  private final List<Arrival.Article> overtaken = new ArrayList<>();
  private final Map<UUID, Arrival.Article> reenriched = new LinkedHashMap<>();
  private final Map<UUID, Arrival.Article> reenrichedBefore = new LinkedHashMap<>();
  private final Map<UUID, Arrival.Receipt> receipts = new LinkedHashMap<>();
  private final Map<UUID, Arrival.Request> requests = new LinkedHashMap<>();
  private final Map<String, Arrival.Pulse> pulses = new LinkedHashMap<>();
  private final List<Arrival.Rejected> rejected = new ArrayList<>();
  private final List<Arrival.Unreadable> unreadable = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final OutcomeCounts counts = new OutcomeCounts();

  private BatchPlan(Map<UUID, StoredVersion> known) {
    this.known = new HashMap<>(known);
  }

  /**
   * Judges a batch.
   *
   * @param known what the store holds of the batch's articles; what is absent is not in it
   */
  public static BatchPlan of(List<Arrival> arrivals, Map<UUID, StoredVersion> known) {
    BatchPlan plan = new BatchPlan(known);
    for (Arrival arrival : arrivals) {
      Outcome outcome = plan.judge(arrival);
      if (outcome != null) {
        plan.count(arrival.delivery(), outcome);
      }
    }
    return plan;
  }

  /**
   * Articles to delete, before anything is put: the first takedown of each since the article was
   * there last, since it is down from then on.
   */
  public Collection<Arrival.Takedown> takedowns() {
    return takedowns.values();
  }

  /** Which of these were there in this batch before it: takedowns of old are over. */
  public Set<UUID> backBefore() {
    return backBefore;
  }

  /** Articles that are new or of a higher version, in the order of their arrival. */
  public Collection<Arrival.Article> puts() {
    return puts.values();
  }

  /** Versions that were followed by a higher one in the same batch, in the order of arrival. */
  public List<Arrival.Article> overtaken() {
    return overtaken;
  }

  /** Known articles that came unchanged, but with another enrichment. */
  public Collection<Arrival.Article> reenriched() {
    return reenriched.values();
  }

  /** The same of articles that a new version followed, to be kept with it as the one before. */
  public Collection<Arrival.Article> reenrichedBefore() {
    return reenrichedBefore.values();
  }

  /** The last receipt of each file, in the order of their arrival. */
  public Collection<Arrival.Receipt> receipts() {
    return receipts.values();
  }

  /** The last takedown request about each article, in the order of their arrival. */
  public Collection<Arrival.Request> requests() {
    return requests.values();
  }

  /** The last pulse of each key; pulses are counted nowhere. */
  public Collection<Arrival.Pulse> pulses() {
    return pulses.values();
  }

  /** What others rejected. */
  public List<Arrival.Rejected> rejected() {
    return rejected;
  }

  /** What the store cannot read. */
  public List<Arrival.Unreadable> unreadable() {
    return unreadable;
  }

  /** All that was rejected. */
  public Stream<Arrival.OfRejection> rejections() {
    return Stream.concat(rejected.stream(), unreadable.stream());
  }

  /** What became of each record. */
  public OutcomeCounts counts() {
    return counts;
  }

  /** What became of the ingested records that the batch names, in the order of arrival. */
  public List<Answer> answers() {
    return answers;
  }

  /** Says of answers that their record has been answered before. */
  public void repeated(Collection<Answer> repeats) {
    repeats.forEach(counts::repeated);
  }

  private void count(Delivery delivery, Outcome outcome) {
    Partition from = delivery.at().in();
    counts.add(from, outcome);
    if (delivery.answered() != null && outcome.isAnswer()) {
      answers.add(new Answer(from, delivery.answered(), outcome));
    }
  }

  private Outcome judge(Arrival arrival) {
    if (arrival instanceof Arrival.Article article) {
      return judge(article);
    }
    if (arrival instanceof Arrival.Takedown takedown) {
      known.remove(takedown.id());
      if (puts.remove(takedown.id()) == null) {
        takedowns.putIfAbsent(takedown.id(), takedown);
      } else {
        backBefore.add(takedown.id());
        takedowns.put(takedown.id(), takedown);
      }
      overtaken.removeIf(version -> version.id().equals(takedown.id()));
      reenriched.remove(takedown.id());
      reenrichedBefore.remove(takedown.id());
      return Outcome.TAKEN_DOWN;
    }
    if (arrival instanceof Arrival.Receipt receipt) {
      receipts.remove(receipt.id());
      receipts.put(receipt.id(), receipt);
      return Outcome.RECEIPT;
    }
    if (arrival instanceof Arrival.Request request) {
      requests.remove(request.id());
      requests.put(request.id(), request);
      return Outcome.TAKEDOWN_REQUEST;
    }
    if (arrival instanceof Arrival.Rejected by) {
      rejected.add(by);
      return switch (by.rejection().stage()) {
        case INGEST -> Outcome.REJECTED_BY_INGEST;
        case ENRICH ->
            ForeignRecords.isBehind(by.rejection().reason())
                ? Outcome.FOREIGN
                : Outcome.REJECTED_BY_ENRICH;
      };
    }
    if (arrival instanceof Arrival.Unreadable record) {
      unreadable.add(record);
      return ForeignRecords.isBehind(record.rejection().reason())
          ? Outcome.FOREIGN
          : Outcome.REJECTED_BY_STORE;
    }
    if (arrival instanceof Arrival.Pulse pulse) {
      pulses.put(pulse.delivery().key(), pulse);
    }
    return null;
  }

  private Outcome judge(Arrival.Article article) {
    UUID id = article.id();
    StoredVersion before = known.get(id);
    Outcome outcome = Outcome.of(before == null ? 0 : before.version(), article.version());
    if (outcome == Outcome.SUPERSEDED && isCountedAnew(before, article)) {
      outcome = Outcome.NEW_VERSION;
    }
    if (outcome == Outcome.NEW || outcome == Outcome.NEW_VERSION) {
      Arrival.Article pending = puts.remove(id);
      if (pending != null) {
        overtaken.add(pending);
      }
      puts.put(id, article);
      Arrival.Article reenrichedNow = reenriched.remove(id);
      if (reenrichedNow != null) {
        reenrichedBefore.put(id, reenrichedNow);
      }
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
    known.put(
        id, new StoredVersion(article.version(), article.enrichmentSha256(), article.ingestedAt()));
    return outcome;
  }

  /**
   * Whether the enricher has lost its memory and counts from 1 again: a record that is only read
   * once more came in no later than what is known.
   */
  private static boolean isCountedAnew(StoredVersion before, Arrival.Article article) {
    return before != null
        && article.version() > 0
        && article.ingestedAt().isAfter(before.ingestedAt());
  }
}
