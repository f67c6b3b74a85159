package org.wirecopy.enrich.dedupe;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.codec.digest.MurmurHash3;

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
  private static final int WORDS = 4;
  private static final int ONE_IN = 8;

  private Sketch() {}

  /**
   * Distinct fingerprints, ascending, each 16 lower-case hex digits; none of a text under four
   * words.
   *
   * @param folded the main text after {@link FoldedText#of}
   */
  public static List<String> of(String folded) {
    TreeSet<Long> sampled = new TreeSet<>(Long::compareUnsigned);
    byte[] text = folded.getBytes(StandardCharsets.UTF_8);
    int[] starts = new int[WORDS];
    int words = 0;
    int start = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i == text.length || text[i] == ' ') {
        starts[words % WORDS] = start;
        words++;
        if (words >= WORDS) {
          int from = starts[words % WORDS];
          long hash = MurmurHash3.hash128x64(text, from, i - from, 0)[0];
          if (Long.remainderUnsigned(hash, ONE_IN) == 0) {
            sampled.add(hash);
          }
        }
        start = i + 1;
      }
    }
    return sampled.stream().map(HexFormat.of()::toHexDigits).toList();
  }
}
