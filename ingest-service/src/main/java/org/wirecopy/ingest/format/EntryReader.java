package org.wirecopy.ingest.format;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads an entry with the format that recognises it: what archives and mails need for their
 * members.
 */
public interface EntryReader {
  /** How many bytes a format may see before it decides. */
  int HEAD_BYTES = 64 * 1024;

  /**
   * Reads an entry with the format that recognises it.
   *
   * @throws UnreadableEntryException if no format can, or the right one cannot read on
   * @throws IOException if its bytes cannot be got
   */
  void read(Entry entry, Consumer<ReadResult> results) throws IOException;

  /**
   * The first bytes of an entry, at most {@link #HEAD_BYTES}; those before the break where it is
   * broken.
   */
  byte[] head(Entry entry) throws IOException;
}
