package org.wirecopy.enrich.version;

import java.security.MessageDigest;
import org.wirecopy.ingest.contract.PlacedJson.Place;
import org.wirecopy.ingest.contract.Sha256;

/** What tells whether an article has changed. */
public final class ContentHash {
  private ContentHash() {}

  /**
   * SHA-256, lower-case hex, of the whole item as JSON but for its counted version: where it came
   * from does not matter, but a corrected byline does.
   *
   * @param item where it stands in the JSON
   * @param version where the property stands in it, with its name and the comma before it
   */
  public static String of(byte[] json, Place item, Place version) {
    MessageDigest digest = Sha256.digest();
    digest.update(json, item.from(), version.from() - item.from());
    digest.update(json, version.to(), item.to() - version.to());
    return Sha256.hex(digest);
  }
}
