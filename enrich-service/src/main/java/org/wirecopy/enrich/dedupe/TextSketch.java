package org.wirecopy.enrich.dedupe;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * All that the finder of duplicates reads of a text: its lines as hashes, and its sampled
 * fingerprints with the lines that each stands in, so that what stands in boilerplate can be left
 * out without reading the text again. Never changed.
 */
public final class TextSketch {
  /**
   * The bit of a hash that says that its words hold a figure or a name. All bits there are 0 in
   * hashes that are sampled, so that those who do not know of it read the same.
   */
  static final long SPECIFIC = 1;

  /** Bits of a line's hash that say how many words it has; all who compare lines cut them off. */
  private static final int LINE_WORDS = 0xffff;

  private static final TextSketch EMPTY =
      new TextSketch(new long[0], new long[0], new int[0], new int[0]);

  private final long[] lines;
  private final long[] hashes;
  private final int[] firstLines;
  private final int[] lastLines;

  /**
   * A sketch of these arrays, which the caller does not change any more.
   *
   * @param lines hashes of the lines that have words, in the order of the text, with the number of
   *     those words in the lowest 16 bits
   * @param hashes sampled fingerprints in the order of the text, the lowest bit set where the words
   *     hold a figure or a name
   * @param firstLines place in {@code lines} of the line in which each fingerprint's words begin
   * @param lastLines place in {@code lines} of the line in which they end
   */
  public static TextSketch owning(long[] lines, long[] hashes, int[] firstLines, int[] lastLines) {
    if (firstLines.length != hashes.length || lastLines.length != hashes.length) {
      throw new IllegalArgumentException("each fingerprint has a first and a last line");
    }
    return hashes.length + lines.length == 0
        ? EMPTY
        : new TextSketch(lines, hashes, firstLines, lastLines);
  }

  private TextSketch(long[] lines, long[] hashes, int[] firstLines, int[] lastLines) {
    this.lines = lines;
    this.hashes = hashes;
    this.firstLines = firstLines;
    this.lastLines = lastLines;
  }

  /** The sketch of a text. */
  public static TextSketch of(String text) {
    return new Sketcher(text).sketch();
  }

  /**
   * Distinct fingerprints of the rate that all texts have, ascending, each 16 lower-case hex
   * digits: what is published.
   */
  public List<String> published() {
    return Arrays.stream(hashes)
        .filter(hash -> Rate.ofMarked(hash) == Rate.EIGHTH)
        .map(hash -> hash & ~SPECIFIC)
        .distinct()
        .boxed()
        .sorted(Long::compareUnsigned)
        .map(HexFormat.of()::toHexDigits)
        .toList();
  }

  public int size() {
    return hashes.length;
  }

  public long hash(int place) {
    return hashes[place];
  }

  public int firstLine(int place) {
    return firstLines[place];
  }

  public int lastLine(int place) {
    return lastLines[place];
  }

  public int lineCount() {
    return lines.length;
  }

  public long line(int place) {
    return lines[place];
  }

  /** How many words a line has, 65,535 at most. */
  int words(int place) {
    return (int) (lines[place] & LINE_WORDS);
  }

  /** A line's hash with the number of its words. */
  static long line(long hash, int words) {
    return (hash & ~(long) LINE_WORDS) | Math.min(words, LINE_WORDS);
  }

  /**
   * The fingerprints that do not touch a line that is left out.
   *
   * @param leftOut for each line
   */
  Fingerprints without(boolean[] leftOut) {
    int[] before = new int[leftOut.length + 1];
    for (int i = 0; i < leftOut.length; i++) {
      before[i + 1] = before[i] + (leftOut[i] ? 1 : 0);
    }
    long[] kept = new long[hashes.length];
    int count = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (before[lastLines[i] + 1] == before[firstLines[i]]) {
        kept[count++] = hashes[i];
      }
    }
    return Fingerprints.distinct(Arrays.copyOf(kept, count));
  }

  /** The distinct lines. */
  Fingerprints distinctLines() {
    return Fingerprints.owning(Arrays.stream(lines).map(Fingerprints::narrow).distinct().toArray());
  }
}
