package org.wirecopy.store.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An article in a list.
 *
 * @param source the outlet; null where nobody knows, as byline and located
 * @param published null where nobody knows
 * @param lead how the text begins, or the words that were found in it
 * @param copies others of its family
 */
public record ListItem(
    UUID id,
    Tongue tongue,
    String title,
    String source,
    String byline,
    String located,
    Instant published,
    Instant ingested,
    List<Fragment> lead,
    long copies) {
  public ListItem {
    lead = List.copyOf(lead);
  }
}
