package org.wirecopy.store.page.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.wirecopy.store.arrival.RecordJson;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.postgres.StoredRejection;

/**
 * A rejection as it is shown.
 *
 * @param message why, and what helps
 * @param entry place within the file; empty where the file itself was rejected
 * @param mended when the reading that mended it came to its end; null where none did
 */
public record RejectionView(
    String stage,
    String reason,
    String message,
    String inbox,
    String path,
    String entry,
    Instant rejected,
    String state,
    Instant mended) {
  static RejectionView of(StoredRejection stored) {
    ObjectNode record = RecordJson.read(stored.json());
    return new RejectionView(
        record.path("stage").asText(),
        record.path("reason").asText(),
        record.path("message").asText(),
        record.path("inbox").asText(),
        record.path("path").asText(),
        record.path("entry").asText(""),
        Instant.parse(record.path("rejectedAt").asText()),
        stored.state(),
        stored.mend() == null ? null : stored.mend().at());
  }

  /** The page of the file. */
  public Address file() {
    return FileView.address(inbox, path);
  }

  public boolean isOpen() {
    return state.equals("open");
  }
}
