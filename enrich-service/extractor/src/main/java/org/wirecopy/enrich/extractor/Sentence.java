package org.wirecopy.enrich.extractor;

import java.util.List;
import java.util.function.Supplier;

/**
 * A sentence as an engine divides a text; its names are looked for when somebody asks, since equal
 * sentences have equal names, a caller that remembers them need not ask again.
 *
 * @param start of the first character, in UTF-16 code units of the text given to the engine, from 0
 * @param end behind the last character, likewise
 * @param search finds the names, offsets counted from the beginning of the text; costly
 */
public record Sentence(int start, int end, Supplier<List<RawMention>> search) {
  public Sentence {
    if (search == null || start < 0 || end <= start) {
      throw new IllegalArgumentException("not a sentence: from " + start + " to " + end);
    }
  }

  /**
   * The names in the sentence, in its order and without overlap.
   *
   * @throws ExtractorException if the engine cannot take this sentence
   */
  public List<RawMention> names() {
    return search.get();
  }
}
