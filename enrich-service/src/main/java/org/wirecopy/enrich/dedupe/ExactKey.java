package org.wirecopy.enrich.dedupe;

import org.wirecopy.ingest.contract.Sha256;

/** The key that two articles share if and only if their texts differ in nothing that is read. */
public final class ExactKey {
  private static final String PREFIX = "sha256:";

  /** The key of a text without a letter or digit, which says nothing about its origin. */
  public static final String OF_NOTHING = of("");

  private ExactKey() {}

  /**
   * {@code sha256:} and the SHA-256 of the text's UTF-8, lower-case hex.
   *
   * @param folded the main text after {@link FoldedText#of}
   */
  public static String of(String folded) {
    return PREFIX + Sha256.hex(folded);
  }
}
