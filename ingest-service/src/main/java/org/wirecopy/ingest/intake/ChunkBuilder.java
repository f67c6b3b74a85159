package org.wirecopy.ingest.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirecopy.ingest.contract.FileReceipt;

/** Gathers records and receipts until they are worth a transaction. */
final class ChunkBuilder {
  private final int fullRecords;
  private final long fullBytes;
  private final List<Publication> records = new ArrayList<>();
  private final Map<String, FileReceipt> receipts = new LinkedHashMap<>();
  private long bytes;

  ChunkBuilder(int fullRecords, long fullBytes) {
    this.fullRecords = fullRecords;
    this.fullBytes = fullBytes;
  }

  void add(Publication publication) {
    records.add(publication);
    bytes += publication.size();
  }

  /** The newest receipt of a path replaces the one before. */
  void add(FileReceipt receipt) {
    receipts.put(receipt.path(), receipt);
  }

  /** Whether the receipt of this file is among what has been gathered. */
  boolean holds(String path) {
    return receipts.containsKey(path);
  }

  boolean isFull() {
    return records.size() + receipts.size() >= fullRecords || bytes >= fullBytes;
  }

  /** Records that have been gathered. */
  int size() {
    return records.size();
  }

  boolean isEmpty() {
    return records.isEmpty() && receipts.isEmpty();
  }

  /** What has been gathered; gathering begins anew. */
  Chunk take() {
    Chunk chunk = new Chunk(records, List.copyOf(receipts.values()));
    records.clear();
    receipts.clear();
    bytes = 0;
    return chunk;
  }

  /** What a reading has added since {@code mark} is forgotten. */
  void rollBackTo(Mark mark) {
    for (int i = records.size() - 1; i >= mark.records(); i--) {
      bytes -= records.remove(i).size();
    }
  }

  Mark mark() {
    return new Mark(records.size());
  }

  /** A place in the gathering. */
  record Mark(int records) {}
}
