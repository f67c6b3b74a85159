package org.wirecopy.enrich.dedupe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * A line of a text, by which boilerplate is learned.
 *
 * @param hash the same for the same words
 * @param words after {@link Words#of}
 */
public record TextLine(long hash, String words) {
  /** The lines of a text that have words. */
  public static List<TextLine> of(String text) {
    return text.lines()
        .map(Words::of)
        .filter(words -> !words.isEmpty())
        .map(TextLine::hashed)
        .toList();
  }

  private static TextLine hashed(String words) {
    String shape = words.replaceAll("\\p{Nd}", "0");
    byte[] bytes = shape.getBytes(StandardCharsets.UTF_8);
    return new TextLine(MurmurHash3.hash128x64(bytes, 0, bytes.length, 0)[0], words);
  }
}
