package org.wirecopy.store.arrival;

/** What became of one record. Every record has exactly one, but for those that say nothing. */
public enum Outcome {
  /** An article that was not known. */
  NEW("new"),
  /** A higher version of a known article. */
  NEW_VERSION("new-version"),
  /** The version that is known. */
  UNCHANGED("unchanged"),
  /** Older than what is known. */
  SUPERSEDED("superseded"),
  /**
   * The answer to an ingested record that has been answered before, as when all is enriched again.
   * What it brings is taken; no part of any sum.
   */
  REPEATED("repeated"),
  /** Text, entities and links were deleted. */
  TAKEN_DOWN("taken-down"),
  REJECTED_BY_INGEST("rejected-by-ingest"),
  REJECTED_BY_ENRICH("rejected-by-enrich"),
  /** Kept in the store's own rejections. */
  REJECTED_BY_STORE("rejected-by-store"),
  /**
   * No service of ours writes such a record: rejected, and no part of any sum, or it would be false
   * for good and a loss could hide behind it.
   */
  FOREIGN("foreign"),
  /** The receipt of a file. */
  RECEIPT("receipt"),
  /** A request that an article be taken down, or that its takedown be lifted. */
  TAKEDOWN_REQUEST("takedown-wish");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** Whether it is what became of one published article. */
  public boolean isAnswer() {
    return switch (this) {
      case NEW, NEW_VERSION, UNCHANGED, SUPERSEDED, REJECTED_BY_ENRICH, REJECTED_BY_STORE -> true;
      default -> false;
    };
  }

  /** The name in tables and metrics. */
  public String label() {
    return label;
  }

  /**
   * What becomes of a version.
   *
   * @param known the version in the store; 0 where the article is not in it
   * @param arriving the version that the enricher counted; 0 where it arrived after a newer one
   */
  public static Outcome of(int known, int arriving) {
    if (arriving <= 0 || arriving < known) {
      return SUPERSEDED;
    }
    if (known == 0) {
      return NEW;
    }
    return arriving == known ? UNCHANGED : NEW_VERSION;
  }
}
