package org.wirecopy.store.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.store.postgres.StoredRecord;

/** A file as it is shown. */
public record FileView(FileReceipt receipt) {
  static FileView of(StoredRecord stored) {
    return new FileView(
        ContractJson.read(stored.json().getBytes(StandardCharsets.UTF_8), FileReceipt.class));
  }

  public String state() {
    return receipt.state().name().toLowerCase(Locale.ROOT);
  }

  public String committed() {
    return Shown.time(receipt.committedAt());
  }
}
