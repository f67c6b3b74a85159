package org.wirecopy.enrich.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * What was worked out of names: the same ones come again and again, and each takes as long as some
 * words take the engine.
 */
final class RememberedNames {
  private static final int MAX = 20_000;

  private RememberedNames() {}

  /** An empty memory, by the name; it forgets what is asked for least. */
  static <V> Cache<String, V> empty() {
    return Caffeine.newBuilder().maximumSize(MAX).executor(Runnable::run).build();
  }
}
