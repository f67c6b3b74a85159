package org.wirecopy.ingest.format;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * One way in which news is written down.
 *
 * <p>Reading the same bytes again must yield the same results in the same order: a restart counts
 * them to find the place where it stopped.
 */
public interface ArticleFormat {
  /**
   * Whether this format can read the entry.
   *
   * @param head its first bytes, up to {@link EntryReader#HEAD_BYTES}
   */
  boolean recognises(Entry entry, byte[] head);

  /**
   * Whether each entry of this format is exactly one result, or one rejection of the whole: then a
   * restart need not parse what has been committed.
   */
  default boolean isOneResult() {
    return false;
  }

  /**
   * Reads the whole entry and hands on what it finds, one by one.
   *
   * @throws UnreadableEntryException if the entry cannot be read on
   * @throws IOException if its bytes cannot be got, which may pass
   */
  void read(Entry entry, Consumer<ReadResult> results) throws IOException;
}
