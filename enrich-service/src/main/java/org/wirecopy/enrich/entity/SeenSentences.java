package org.wirecopy.enrich.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.List;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.extractor.Sentence;

/**
 * The names of sentences seen before, so that a copy costs nothing. Since a sentence's names depend
 * on its characters alone, nothing that is found depends on what is remembered.
 */
public final class SeenSentences {
  /** About what a sentence takes besides its characters, in characters of one byte. */
  private static final int FRAME = 150;

  private final Cache<Key, List<RawMention>> names;

  private record Key(String language, String text) {}

  SeenSentences(long maxChars) {
    names =
        Caffeine.newBuilder()
            .maximumWeight(maxChars)
            .weigher((Key key, List<RawMention> value) -> key.text().length() + FRAME)
            .executor(Runnable::run)
            .recordStats()
            .build();
  }

  /**
   * The names in a sentence, offsets counted from its beginning.
   *
   * @param text the sentence's own characters
   */
  List<RawMention> names(String language, String text, Sentence sentence) {
    Key key = new Key(language, text);
    List<RawMention> known = names.getIfPresent(key);
    if (known == null) {
      known = sentence.names().stream().map(name -> moved(name, sentence.start())).toList();
      names.put(key, known);
    }
    return known;
  }

  private static RawMention moved(RawMention name, int by) {
    return new RawMention(name.type(), name.start() - by, name.end() - by);
  }

  /** How many sentences had been seen before. */
  public long hits() {
    return stats().hitCount();
  }

  /** How many sentences were new, or forgotten. */
  public long misses() {
    return stats().missCount();
  }

  /** How many sentences are remembered now, about. */
  public long size() {
    return names.estimatedSize();
  }

  private CacheStats stats() {
    return names.stats();
  }
}
