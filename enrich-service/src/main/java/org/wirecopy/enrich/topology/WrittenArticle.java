package org.wirecopy.enrich.topology;

import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.version.ContentHash;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.PlacedJson;
import org.wirecopy.ingest.contract.PlacedJson.Place;

/**
 * An enriched article as JSON whose version is still to be counted. It is written once: its size,
 * the hash of its content and the record of the lane are all taken from the same bytes.
 */
final class WrittenArticle {
  /** Longer than any version number, so that the number cannot make a record too large. */
  private static final String WIDEST_VERSION = "9999999999";

  private static final String ARTICLE = "article";
  private static final String VERSION = "article/version";
  private static final String FAMILY = "enrichment/dedupe/family";
  private static final String DUPLICATES = "enrichment/dedupe/duplicates";

  /** What stands before the version; a URI always comes first. */
  private static final int BEFORE_VERSION = ",\"version\":".length();

  private final PlacedJson written;
  private final String exactKey;

  private WrittenArticle(PlacedJson written, String exactKey) {
    this.written = written;
    this.exactKey = exactKey;
  }

  static WrittenArticle of(IngestedArticle ingested, Enrichment enrichment) {
    EnrichedArticle widest =
        new EnrichedArticle(
            ingested.article().withVersion(WIDEST_VERSION), ingested.origin(), enrichment);
    return new WrittenArticle(
        ContractJson.place(widest, ARTICLE, VERSION, FAMILY, DUPLICATES),
        enrichment.dedupe().exactKey());
  }

  /** Upper bound of the JSON's length, whatever the number of its version. */
  int maxBytes() {
    return written.json().length;
  }

  /** See {@link ContentHash}. */
  String contentHash() {
    Place version = written.place(VERSION);
    return ContentHash.of(
        written.json(),
        written.place(ARTICLE),
        new Place(version.from() - BEFORE_VERSION, version.to()));
  }

  /** The article with its version. */
  UnlinkedArticle numbered(int version) {
    byte[] widest = written.json();
    Place digits = written.place(VERSION);
    String number = Integer.toString(version);
    int less = WIDEST_VERSION.length() - number.length();
    byte[] json = new byte[widest.length - less];
    // Within the quotes.
    int from = digits.from() + 1;
    int to = digits.to() - 1;
    System.arraycopy(widest, 0, json, 0, from);
    for (int i = 0; i < number.length(); i++) {
      json[from + i] = (byte) number.charAt(i);
    }
    System.arraycopy(widest, to, json, to - less, widest.length - to);
    return new UnlinkedArticle(
        json,
        version,
        exactKey,
        written.place(FAMILY).from() - UnlinkedArticle.BEFORE_FAMILY - less,
        written.place(DUPLICATES).to() - less);
  }
}
