package org.wirecopy.enrich.dedupe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers on the heap, for measuring and for tests. */
public final class HeapDuplicateMemory implements DuplicateMemory, DuplicateIndex {
  private final TreeMap<Long, IndexedArticle> articles = new TreeMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, List<Long>> groups = new HashMap<>();
  private final Map<Long, Posting> fingerprints = new HashMap<>();
  private final Map<Long, Integer> lines = new HashMap<>();

  @Override
  public IndexedArticle article(long number) {
    return articles.get(number);
  }

  @Override
  public Long oldest() {
    return articles.isEmpty() ? null : articles.firstKey();
  }

  @Override
  public void put(long number, IndexedArticle article) {
    articles.put(number, article);
    enter(number, article);
  }

  @Override
  public void remove(long number) {
    IndexedArticle removed = articles.remove(number);
    if (removed != null) {
      strike(number, removed);
    }
  }

  @Override
  public Posting fingerprint(long hash) {
    return fingerprints.getOrDefault(hash, Posting.NONE);
  }

  @Override
  public void fingerprint(long hash, Posting posting) {
    keep(fingerprints, hash, posting.isEmpty() ? null : posting);
  }

  @Override
  public int line(long hash) {
    return lines.getOrDefault(hash, 0);
  }

  @Override
  public void line(long hash, int count) {
    keep(lines, hash, count == 0 ? null : count);
  }

  @Override
  public List<Long> equal(String exactKey) {
    return groups.getOrDefault(exactKey, List.of());
  }

  @Override
  public void equal(String exactKey, List<Long> articles) {
    keep(groups, exactKey, articles.isEmpty() ? null : articles);
  }

  @Override
  public Long number(String uri) {
    return numbers.get(uri);
  }

  @Override
  public void number(String uri, Long number) {
    keep(numbers, uri, number);
  }

  private static <K, V> void keep(Map<K, V> map, K key, V value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }
}
