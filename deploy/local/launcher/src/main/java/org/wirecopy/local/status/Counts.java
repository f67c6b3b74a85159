package org.wirecopy.local.status;

/** What became of the entries of files; see the ingest service's receipts. */
public record Counts(long found, long published, long rejected, long skipped, long blocked) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  public Counts plus(Counts more) {
    return new Counts(
        found + more.found,
        published + more.published,
        rejected + more.rejected,
        skipped + more.skipped,
        blocked + more.blocked);
  }

  public Counts minus(Counts less) {
    return new Counts(
        found - less.found,
        published - less.published,
        rejected - less.rejected,
        skipped - less.skipped,
        blocked - less.blocked);
  }

  public boolean addUp() {
    return found == published + rejected + skipped + blocked;
  }
}
