package org.wirecopy.enrich.dedupe;

import java.util.BitSet;
import java.util.List;

/**
 * What is remembered of an article. Where it is listed is decided once and written down here, so
 * that the index follows from the articles alone.
 *
 * @param grouped whether it is listed under its exact key
 * @param time when it came, milliseconds of the stream's clock
 * @param fresh whether most of it was new then, so that it tells what is boilerplate
 * @param fingerprints of its text without boilerplate
 * @param listed places of those fingerprints under which it is listed; never changed
 * @param lines hashes of its lines; none where it was not fresh
 * @param links to earlier ones, best first
 */
public record IndexedArticle(
    String uri,
    String exactKey,
    boolean grouped,
    String family,
    long time,
    boolean fresh,
    Fingerprints fingerprints,
    BitSet listed,
    Fingerprints lines,
    List<DuplicateLink> links) {
  public IndexedArticle {
    links = List.copyOf(links);
  }

  /** Says what the index has of it: each fingerprint, line and key once. */
  public void tell(IndexEntries entries) {
    for (int i = 0; i < fingerprints.size(); i++) {
      entries.fingerprint(fingerprints.at(i), listed.get(i));
    }
    for (int i = 0; i < lines.size(); i++) {
      entries.line(lines.at(i));
    }
    if (grouped) {
      entries.equal(exactKey);
    }
    entries.uri(uri);
  }
}
