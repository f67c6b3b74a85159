package org.wirecopy.ingest.format;

import java.time.Duration;

/**
 * What input may cost before it is rejected.
 *
 * @param wholeBytes largest entry of a format that must be held in memory as a whole, in bytes
 * @param treeBytes largest entry of which a tree is made, as of a page, in bytes
 * @param lineBytes longest line of a format that is read by lines, in bytes
 * @param documentBytes largest document that is read from disk (PDF, Office), in bytes
 * @param parseTime longest time that the parsing of one page or document may take
 * @param abandonedParses how many parses that took too long may still be running, for each format
 * @param packed what archives and packed files may cost
 */
public record Limits(
    int wholeBytes,
    int treeBytes,
    int lineBytes,
    long documentBytes,
    Duration parseTime,
    int abandonedParses,
    Packed packed) {
  private static final int TREE_BYTES = 4 << 20;
  private static final long DOCUMENT_BYTES = 256L << 20;
  private static final int ABANDONED_PARSES = 2;

  /**
   * What archives and packed files may cost.
   *
   * @param nesting how many packings and archives may lie in one another
   * @param entries most entries of one archive
   * @param bytes most bytes that one archive or packed file may grow to
   * @param ratio how many times its size one may grow to; counts from 16 MiB on, since small files
   *     of repeated text pack well beyond it
   */
  public record Packed(int nesting, int entries, long bytes, int ratio) {
    /** For twenty years of archive in one file, and against bombs. */
    public static final Packed DEFAULT = new Packed(5, 1_000_000, 1L << 38, 200);

    public Packed {
      if (nesting < 1 || entries < 1 || bytes < 1 || ratio < 1) {
        throw new IllegalArgumentException("limits must be positive");
      }
    }
  }

  public Limits {
    boolean noTime = parseTime.isNegative() || parseTime.isZero() || abandonedParses < 0;
    if (wholeBytes < 1 || treeBytes < 1 || lineBytes < 1 || documentBytes < 1 || noTime) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** Limits of memory, time and archives, with the defaults for all others. */
  public Limits(int wholeBytes, int lineBytes, Duration parseTime, Packed packed) {
    this(
        wholeBytes,
        Math.min(wholeBytes, TREE_BYTES),
        lineBytes,
        DOCUMENT_BYTES,
        parseTime,
        ABANDONED_PARSES,
        packed);
  }

  /** Limits of size, with the defaults for all others. */
  public Limits(int wholeBytes, int lineBytes) {
    this(wholeBytes, lineBytes, Duration.ofSeconds(30), Packed.DEFAULT);
  }
}
