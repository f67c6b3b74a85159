package org.wirecopy.enrich.dedupe;

import java.util.List;

/**
 * What is remembered of an article.
 *
 * @param time when it came, milliseconds of the stream's clock
 * @param fresh whether most of it was new then, so that it tells what is boilerplate
 * @param fingerprints of its text without boilerplate
 * @param lines hashes of its lines; none where it was not fresh
 * @param links to earlier ones, best first
 */
public record KnownCopy(
    String uri,
    String exactKey,
    String family,
    long time,
    boolean fresh,
    Fingerprints fingerprints,
    Fingerprints lines,
    List<CopyLink> links) {
  public KnownCopy {
    links = List.copyOf(links);
  }

  KnownCopy withFamily(String found) {
    return new KnownCopy(uri, exactKey, found, time, fresh, fingerprints, lines, links);
  }
}
