package org.wirecopy.store.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which articles are asked for; null stands for any.
 *
 * @param query what the query box and its companions ask for
 * @param id the article's own
 * @param family URI of any article of the family
 * @param from read at this time or later; when it was published is part of the query
 * @param before read before this time, likewise
 * @param since only those that arrived after this position
 * @param copies whether of each family every hit is wanted, and not only its first
 * @param restricted whether those that are withheld or under embargo are wanted too
 */
public record Search(
    Query query,
    UUID id,
    String inbox,
    String family,
    Instant from,
    Instant before,
    Long since,
    boolean copies,
    boolean restricted) {

  /** Every article that may be shown. */
  public static Search everything() {
    return new Search(null, null, null, null, null, null, null, true, false);
  }

  /** This search, within a family of copies: the URI of any of them. */
  public Search ofFamily(String uri) {
    return new Search(query, id, inbox, uri, from, before, since, copies, restricted);
  }

  /** This search, of each family for the first hit alone. */
  public Search withoutCopies() {
    return new Search(query, id, inbox, family, from, before, since, false, restricted);
  }

  /** This search, for every hit of each family. */
  public Search withCopies() {
    return new Search(query, id, inbox, family, from, before, since, true, restricted);
  }

  /** What every hit of this search fits, as far as indexes tell it without a look at articles. */
  public Search candidates() {
    Query known = query == null ? null : Candidates.of(query).orElse(null);
    return new Search(known, id, inbox, family, from, before, since, true, restricted);
  }

  /**
   * A wider search, in which no word is asked for by its beginning: how many articles fit that,
   * statistics know.
   */
  public Search withoutBeginnings() {
    Query known = query == null ? null : Beginnings.without(query).orElse(null);
    return new Search(known, id, inbox, family, from, before, since, copies, restricted);
  }

  /** This search, of those too that may not be shown. */
  public Search withRestricted() {
    return new Search(query, id, inbox, family, from, before, since, copies, true);
  }

  /**
   * Whether indexes tell the hits, so that no article has to be looked at for whether it is one.
   */
  public boolean isDecidedByIndexes() {
    return equals(candidates());
  }

  /** This search, for what fits another query too. */
  public Search and(Query other) {
    List<Query> parts = new ArrayList<>();
    if (query instanceof Query.All all) {
      parts.addAll(all.parts());
    } else if (query != null) {
      parts.add(query);
    }
    parts.add(other);
    Query both = parts.size() == 1 ? other : new Query.All(parts);
    return new Search(both, id, inbox, family, from, before, since, copies, restricted);
  }
}
