package org.wirecopy.enrich.dedupe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Makes the sketch of a text: of every four neighbouring words one hash, and of these hashes those
 * that are 0 modulo 8 (Manber, "Finding Similar Files in a Large File System", 1994; Broder, "On
 * the resemblance and containment of documents", 1997), and more of a short text: as many as its
 * {@link Rate} says. The sample depends on the words alone, so two texts that share words share
 * fingerprints.
 *
 * <p>The hash is the first 64 bits of MurmurHash3 x64 128 with seed 0 over the words' UTF-8, one
 * space between them; that of a line is the same over the line's words, every figure as 0.
 */
final class Sketcher {
  private static final int WORDS = 4;
  private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+");

  /** Where the words of the newest shingle begin, and in which lines; used in turn. */
  private final int[] starts = new int[WORDS];

  private final int[] startLines = new int[WORDS];
  private final boolean[] specific = new boolean[WORDS];
  private byte[] words = new byte[0];
  private int length;
  private int wordCount;

  private long[] lines = new long[8];
  private int lineCount;
  private long[] hashes = new long[32];
  private int[] firstLines = new int[32];
  private int[] lastLines = new int[32];
  private int hashCount;
  private Rate rate = Rate.ofShingles(1);

  Sketcher(String text) {
    for (Iterator<String> all = text.lines().iterator(); all.hasNext(); ) {
      Words.Line line = Words.line(all.next());
      if (!line.folded().isEmpty()) {
        take(line);
      }
    }
  }

  TextSketch sketch() {
    return TextSketch.owning(
        Arrays.copyOf(lines, lineCount),
        Arrays.copyOf(hashes, hashCount),
        Arrays.copyOf(firstLines, hashCount),
        Arrays.copyOf(lastLines, hashCount));
  }

  private void take(Words.Line line) {
    lines = lineCount == lines.length ? Arrays.copyOf(lines, 2 * lineCount) : lines;
    int from = append(line.folded());
    int start = from;
    int before = wordCount;
    int place = 0;
    for (int i = from; i <= length; i++) {
      if (i == length || words[i] == ' ') {
        takeWord(start, i, line.specific().get(place++));
        start = i + 1;
      }
    }
    lines[lineCount] = TextSketch.line(lineHash(line.folded()), wordCount - before);
    lineCount++;
  }

  private void takeWord(int start, int end, boolean isSpecific) {
    starts[wordCount % WORDS] = start;
    specific[wordCount % WORDS] = isSpecific;
    startLines[wordCount % WORDS] = lineCount;
    wordCount++;
    if (wordCount >= WORDS) {
      int oldest = wordCount % WORDS;
      long hash = hash(words, starts[oldest], end);
      thinOut(Rate.ofShingles(wordCount - WORDS + 1));
      if (rate.samples(hash)) {
        boolean tells = specific[0] || specific[1] || specific[2] || specific[3];
        add(Rate.marked(hash) | (tells ? TextSketch.SPECIFIC : 0), startLines[oldest]);
      }
    }
  }

  /** The longer the text turns out to be, the fewer of its hashes are kept. */
  private void thinOut(Rate longer) {
    if (longer == rate) {
      return;
    }
    rate = longer;
    int kept = 0;
    for (int i = 0; i < hashCount; i++) {
      if (Rate.ofMarked(hashes[i]).compareTo(rate) >= 0) {
        hashes[kept] = hashes[i];
        firstLines[kept] = firstLines[i];
        lastLines[kept++] = lastLines[i];
      }
    }
    hashCount = kept;
  }

  private void add(long hash, int firstLine) {
    if (hashCount == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * hashCount);
      firstLines = Arrays.copyOf(firstLines, 2 * hashCount);
      lastLines = Arrays.copyOf(lastLines, 2 * hashCount);
    }
    hashes[hashCount] = hash;
    firstLines[hashCount] = firstLine;
    lastLines[hashCount] = lineCount;
    hashCount++;
  }

  /** Where the line's words begin behind all the others. */
  private int append(String line) {
    byte[] added = line.getBytes(UTF_8);
    int from = length == 0 ? 0 : length + 1;
    int needed = from + added.length;
    words =
        needed > words.length ? Arrays.copyOf(words, Math.max(needed, 2 * words.length)) : words;
    if (from > 0) {
      words[from - 1] = ' ';
    }
    System.arraycopy(added, 0, words, from, added.length);
    length = needed;
    return from;
  }

  private static long lineHash(String words) {
    boolean figures = words.codePoints().anyMatch(Character::isDigit);
    String alike = figures ? FIGURE.matcher(words).replaceAll("0") : words;
    byte[] bytes = alike.getBytes(UTF_8);
    return hash(bytes, 0, bytes.length);
  }

  private static long hash(byte[] text, int from, int to) {
    return MurmurHash3.hash128x64(text, from, to - from, 0)[0];
  }
}
