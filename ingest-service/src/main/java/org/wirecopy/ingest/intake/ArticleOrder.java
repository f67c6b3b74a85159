package org.wirecopy.ingest.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.contract.SourceVersion;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.priority.Overtakers;
import org.wirecopy.ingest.priority.Overtakers.Overtaker;
import org.wirecopy.ingest.priority.Turn;
import org.wirecopy.ingest.priority.WaitingFiles;

/**
 * Keeps the order of an article's versions in one reading although live files overtake backfill. An
 * article that a later file has brought already, and that neither time nor number of its source
 * calls newer or older, would else become the newest by arriving last.
 */
final class ArticleOrder {
  private final Overtakers overtakers;
  private final Map<String, Overtaker> read = new HashMap<>();
  private final boolean overtakes;
  private Turn turn;

  ArticleOrder(Turn turn, WaitingFiles waiting) {
    this.turn = turn;
    this.overtakers = waiting.overtakers();
    overtakes = turn.isLive() && waiting.hasBackfillBefore(turn.number());
  }

  /** The file is read on as another class. */
  void becomes(Turn other) {
    turn = other;
  }

  /** The result, or that it is a former revision. */
  ReadResult inOrder(ReadResult result) {
    if (!(result instanceof ReadResult.Article article)) {
      return result;
    }
    String uri = article.item().uri();
    SourceVersion version =
        new SourceVersion(article.item().versionCreated(), article.sourceVersion());
    if (turn.isLive()) {
      if (overtakes) {
        read.put(uri, new Overtaker(turn.number(), turn.file().path(), version));
      }
      return result;
    }
    Optional<Overtaker> newer =
        overtakers
            .of(uri, turn.number())
            .filter(overtaker -> version.age(overtaker.version()) == 0);
    return newer.isEmpty()
        ? result
        : new ReadResult.Skipped(
            article.entry(),
            SkipReason.NOT_PUBLISHED,
            "a former revision of %s: %s came later and was read first"
                .formatted(uri, newer.get().path()));
  }

  /** What was read will be published. */
  void keep() {
    read.forEach(overtakers::add);
    read.clear();
  }
}
