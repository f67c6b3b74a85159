package org.wirecopy.store.words;

import java.nio.charset.StandardCharsets;
import org.wirecopy.ingest.contract.Sha256;

/**
 * By what an entity is kept and found. Ids are made of names, of which a few are as long as a page,
 * and neither an entry of an index (2,704 bytes) nor a lexeme (2,046 bytes) holds those.
 */
public final class EntityId {
  /** Together with a spelling it has to fit into an entry of an index. */
  private static final int MAX_BYTES = 1_800;

  /** A UTF-16 unit takes 3 bytes at most: nearly all ids need not be encoded to be told short. */
  private static final int SURELY_SHORT = MAX_BYTES / 3;

  /** So many characters take at most 900 bytes, and the hash behind them 67. */
  private static final int BEGINNING = 225;

  private EntityId() {}

  /**
   * The id itself; of one with more than 1,800 bytes of UTF-8 its first 225 characters, an ellipsis
   * and the SHA-256 of the whole. What is kept of what is kept is the same.
   */
  public static String kept(String id) {
    if (id.length() <= SURELY_SHORT || id.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES) {
      return id;
    }
    int end = id.offsetByCodePoints(0, Math.min(BEGINNING, id.codePointCount(0, id.length())));
    return id.substring(0, end) + "…" + Sha256.hex(id);
  }
}
