package org.wirecopy.enrich.version;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.NinjsItem;

/** What tells whether an article has changed. */
public final class ContentHash {
  private ContentHash() {}

  /**
   * SHA-256, lower-case hex, of the whole item but its counted version: where it came from does not
   * matter, but a corrected byline does.
   */
  public static String of(NinjsItem article) {
    try {
      byte[] json = ContractJson.write(article.withVersion(null));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
