package org.wirecopy.ingest.kafka;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.intake.Chunk;
import org.wirecopy.ingest.intake.Publication;
import org.wirecopy.ingest.shard.Shard;

/**
 * Who of several ingesters writes the null that follows a takedown: the first one. Only an article
 * that another has published since it last knew all takedown requests may have come after that
 * null, so this one writes a second null itself.
 */
final class TakedownWriterRule implements Predicate<String> {
  private final Shard shard;
  private final Set<String> published = ConcurrentHashMap.newKeySet();
  private volatile boolean starting = true;

  TakedownWriterRule(Shard shard) {
    this.shard = shard;
  }

  /** Whether the null of an article is ours to write. */
  @Override
  public boolean test(String uri) {
    // What was published before a crash nobody remembers.
    return shard.carriesOutTakedowns() || starting || published.contains(uri);
  }

  /** A chunk has been published. */
  void published(Chunk chunk) {
    if (!shard.carriesOutTakedowns()) {
      chunk.records().stream()
          .filter(record -> record.topic().equals(IngestTopics.ARTICLES_INGESTED))
          .map(Publication::key)
          .forEach(published::add);
    }
  }

  /** Whether all takedown requests must be known before the next call of {@link #done()}. */
  boolean isUnsure() {
    return !published.isEmpty();
  }

  /** Says that all takedown requests written before the last publication are carried out. */
  void done() {
    published.clear();
    starting = false;
  }
}
