package org.wirecopy.local.once;

import org.wirecopy.local.status.Balance;
import org.wirecopy.local.status.Counts;

/**
 * What one run did.
 *
 * @param before the balance before ingest was started
 * @param after the balance at the end
 */
public record RunResult(Balance before, Balance after) {
  public Counts entries() {
    return after.entries().minus(before.entries());
  }

  public Balance.Articles articles() {
    return after.articles().minus(before.articles());
  }

  public long files() {
    Balance.Files files = after.files().minus(before.files());
    return files.done() + files.failed();
  }

  public long rejected() {
    return entries().rejected() + articles().rejected();
  }

  public boolean isNothingNew() {
    return entries().equals(Counts.NONE) && articles().sum() == 0;
  }
}
