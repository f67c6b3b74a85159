package org.wirecopy.ingest.intake;

import java.util.List;
import org.wirecopy.ingest.contract.FileReceipt;

/**
 * What goes out in one transaction: records, and the newest receipt of every file they came from.
 */
public record Chunk(List<Publication> records, List<FileReceipt> receipts) {
  public Chunk {
    records = List.copyOf(records);
    receipts = List.copyOf(receipts);
  }
}
