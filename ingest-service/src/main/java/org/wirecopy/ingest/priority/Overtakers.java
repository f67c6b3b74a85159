package org.wirecopy.ingest.priority;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wirecopy.ingest.contract.SourceVersion;

/**
 * The articles that live files have brought while backfill waited that had come before them: what
 * the backfill says of them is older, though it is read later. Thread-safe.
 */
public final class Overtakers {
  /** Some 20 MB of addresses; a live article a second for a day. */
  static final int MOST = 100_000;

  private final Map<String, Overtaker> articles = new HashMap<>();

  /**
   * Where an article stands that has overtaken others.
   *
   * @param number of its file, in the order in which files have become ready
   * @param path of its file
   */
  public record Overtaker(long number, String path, SourceVersion version) {}

  /** Remembers an article. */
  public synchronized void add(String uri, Overtaker overtaker) {
    articles.put(uri, overtaker);
  }

  /** What has overtaken an article; empty where nothing has that came later than its file. */
  public synchronized Optional<Overtaker> of(String uri, long number) {
    return Optional.ofNullable(articles.get(uri)).filter(one -> one.number() > number);
  }

  /** Nothing waits any more that came before. */
  synchronized void clear() {
    articles.clear();
  }

  synchronized boolean isFull() {
    return articles.size() >= MOST;
  }
}
