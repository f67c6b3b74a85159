package org.wirecopy.ingest.format;

/**
 * What input may cost before it is refused.
 *
 * @param wholeBytes largest entry of a format that must be held in memory as a whole, in bytes
 * @param lineBytes longest line of a format that is read by lines, in bytes
 */
public record Limits(int wholeBytes, int lineBytes) {
  public Limits {
    if (wholeBytes < 1 || lineBytes < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
