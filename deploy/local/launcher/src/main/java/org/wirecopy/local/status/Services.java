package org.wirecopy.local.status;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks the three services what the run needs to know. */
public final class Services {
  private final ServiceClient ingest;
  private final ServiceClient enrich;
  private final ServiceClient store;

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

  /** Names of the services that are not ready. */
  public List<String> notReady() throws InterruptedException {
    List<String> names = new ArrayList<>();
    if (!store.isReady()) {
      names.add("store");
    }
    if (!enrich.isReady()) {
      names.add("enrich");
    }
    if (!ingest.isReady()) {
      names.add("ingest");
    }
    return names;
  }

  /**
   * Ingest is asked first: what it has committed by then, the store can know when it is asked.
   *
   * @throws IOException if ingest or store do not answer
   */
  public Snapshot snapshot() throws IOException, InterruptedException {
    Intake intake = ingest.json("/api/intake", Intake.class);
    return new Snapshot(intake, balance(), enriched());
  }

  private long enriched() throws InterruptedException {
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
