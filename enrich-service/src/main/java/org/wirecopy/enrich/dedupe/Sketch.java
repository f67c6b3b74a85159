package org.wirecopy.enrich.dedupe;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The sampled fingerprints of a text: of every four neighbouring words one hash, and of these
 * hashes those that are 0 modulo 8 (Manber, "Finding Similar Files in a Large File System", 1994;
 * Broder, "On the resemblance and containment of documents", 1997). The sample depends on the words
 * alone, so two texts that share words share fingerprints.
 *
 * <p>The hash is the first 64 bits of MurmurHash3 x64 128 with seed 0 over the words' UTF-8, one
 * space between them.
 */
public final class Sketch {
  private static final int ONE_IN = 8;

  private Sketch() {}

  /**
   * Distinct fingerprints, ascending, each 16 lower-case hex digits; none of a text under four
   * words.
   *
   * @param words the main text after {@link Words#of}
   */
  public static List<String> of(String words) {
    return Arrays.stream(fingerprints(words).toArray())
        .boxed()
        .sorted(Long::compareUnsigned)
        .map(HexFormat.of()::toHexDigits)
        .toList();
  }

  /** The same fingerprints in the order of the text. */
  static Fingerprints fingerprints(String words) {
    return Fingerprints.of(words, ONE_IN);
  }
}
