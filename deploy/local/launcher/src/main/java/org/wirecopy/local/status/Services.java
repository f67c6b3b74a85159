package org.wirecopy.local.status;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Queries the three services for what the run needs to know. */
public final class Services {
  private static final List<String> NAMES = List.of("store", "enrich", "ingest");

  /** To list all its metrics costs the enricher as much as several articles. */
  private static final int SNAPSHOTS_PER_METRICS = 6;

  private final ServiceClient ingest;
  private final ServiceClient enrich;
  private final ServiceClient store;
  private long snapshots;
  private long enriched;

  public Services(ServiceClient ingest, ServiceClient enrich, ServiceClient store) {
    this.ingest = ingest;
    this.enrich = enrich;
    this.store = store;
  }

  public ServiceClient store() {
    return store;
  }

  public Balance balance() throws IOException, InterruptedException {
    return store.json("/api/balance", Balance.class);
  }

  /** The services that wait to be told how to go on; one that does not answer is left out. */
  public List<Blocked> blocked() throws InterruptedException {
    List<Blocked> blocked = new ArrayList<>();
    for (String name : NAMES) {
      try {
        TopicState state = named(name).json("/api/topics", TopicState.class);
        if (state.blocked()) {
          blocked.add(new Blocked(name, state.reason()));
        }
      } catch (IOException e) {
        // It starts, or has died, which shows elsewhere.
      }
    }
    return blocked;
  }

  /**
   * Tells a service how to go on.
   *
   * @param action {@code read-again} or {@code accept}
   * @throws IOException if it does not do so
   */
  public void goOn(String name, String action) throws IOException, InterruptedException {
    named(name).post("/api/topics", "{\"action\": \"" + action + "\"}");
  }

  private ServiceClient named(String name) {
    return switch (name) {
      case "store" -> store;
      case "enrich" -> enrich;
      default -> ingest;
    };
  }

  /** Names of the services that are not ready. */
  public List<String> notReady() throws InterruptedException {
    List<String> names = new ArrayList<>();
    for (String name : NAMES) {
      if (!named(name).isReady()) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * A sentence about what keeps these services from being ready, as far as they say it; a name with
   * a reason behind it has said so already.
   */
  public String troubles(List<String> names) throws InterruptedException {
    StringBuilder troubles = new StringBuilder();
    for (String name : NAMES) {
      if (names.contains(name)) {
        named(name).trouble().ifPresent(why -> troubles.append("; " + name + ": " + why));
      }
    }
    return troubles.toString();
  }

  /**
   * Ingest is asked first: what it has committed by then, the store can know when it is asked. The
   * enricher's figure may be some snapshots old.
   *
   * @throws IOException if ingest or store do not answer
   */
  public Snapshot snapshot() throws IOException, InterruptedException {
    Intake intake = ingest.json("/api/intake", Intake.class);
    if (snapshots++ % SNAPSHOTS_PER_METRICS == 0) {
      enriched = askEnricher();
    }
    return new Snapshot(intake, balance(), enriched);
  }

  private long askEnricher() throws InterruptedException {
    try {
      return PrometheusText.sum(enrich.text("/q/metrics"), "wirecopy_enrich_articles_total");
    } catch (IOException e) {
      return 0;
    }
  }

  /** What the store has heard of the files of one inbox; its balance is over all inboxes. */
  public Counts receiptsOf(String inbox) throws IOException, InterruptedException {
    return store.json("/api/inboxes", InboxPage.class).items().stream()
        .filter(one -> one.name().equals(inbox))
        .map(InboxPage.Inbox::entries)
        .findFirst()
        .orElse(Counts.NONE);
  }

  /** The rejections that arrived last, newest first. */
  public List<Rejection> rejections(int most) throws IOException, InterruptedException {
    return store.json("/api/rejections?limit=" + most, RejectionPage.class).items();
  }

  record InboxPage(List<Inbox> items) {
    record Inbox(String name, Counts entries) {}
  }

  record RejectionPage(List<Rejection> items) {}
}
