package org.wirecopy.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Skip;

/**
 * The first skipped entries of a file, as many as a receipt may name: every receipt of a file tells
 * them anew, since only the newest of a path stays on the topic.
 */
final class SkipList {
  /** Characters of all names and details; names of archive members have no bound of their own. */
  private static final int MAX_CHARS = 128 * 1024;

  private final List<Skip> skips;
  private int chars;
  private boolean full;

  SkipList(List<Skip> before) {
    skips = new ArrayList<>(before);
    chars = before.stream().mapToInt(SkipList::chars).sum();
  }

  /** Adds one, unless one before it found no room: the first are named, without gaps. */
  void add(Skip skip) {
    full |= skips.size() == FileReceipt.MAX_SKIPS || chars + chars(skip) > MAX_CHARS;
    if (!full) {
      skips.add(skip);
      chars += chars(skip);
    }
  }

  List<Skip> toList() {
    return List.copyOf(skips);
  }

  /** With some for the names of the properties. */
  private static int chars(Skip skip) {
    return 40
        + (skip.entry() == null ? 0 : skip.entry().length())
        + skip.reason().length()
        + (skip.detail() == null ? 0 : skip.detail().length());
  }
}
