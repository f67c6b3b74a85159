package org.wirecopy.store.subscription;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a webhook is to be told.
 *
 * @param arrival of the article's version, or of its takedown
 * @param at when it happened: the version came in, or was taken down
 */
public record Notice(Kind kind, UUID articleId, String uri, long arrival, Instant at) {
  /** What has happened. */
  public enum Kind {
    /** An article, or a new version of one, is among the hits. */
    MATCHED,
    /** An article that was told of must not be shown any more, or not yet. */
    WITHHELD,
    /** An article that was told of was taken down. */
    TAKEN_DOWN
  }
}
