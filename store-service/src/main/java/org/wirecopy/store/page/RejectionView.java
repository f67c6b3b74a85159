package org.wirecopy.store.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.wirecopy.store.arrival.RecordJson;
import org.wirecopy.store.postgres.StoredRecord;

/** A rejection as it is shown. */
public record RejectionView(
    String stage, String reason, String message, String place, String rejected) {
  static RejectionView of(StoredRecord stored) {
    ObjectNode record = RecordJson.read(stored.json());
    String entry = record.path("entry").asText("");
    return new RejectionView(
        record.path("stage").asText(),
        record.path("reason").asText(),
        record.path("message").asText(),
        record.path("inbox").asText()
            + "/"
            + record.path("path").asText()
            + (entry.isEmpty() ? "" : " › " + entry),
        Shown.time(Instant.parse(record.path("rejectedAt").asText())));
  }
}
