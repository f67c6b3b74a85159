package org.wirecopy.store.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.wirecopy.store.arrival.RecordJson;
import org.wirecopy.store.postgres.StoredRejection;

/** A rejection as it is given out: the record, and in front what the store knows of it. */
final class RejectionJson {
  private RejectionJson() {}

  /**
   * The JSON of a rejection.
   *
   * @param withUri whether with the article's URI
   * @param withContent whether with the rejected bytes
   */
  static ObjectNode of(StoredRejection stored, boolean withUri, boolean withContent) {
    ObjectNode record = RecordJson.read(stored.json());
    if (!withUri) {
      record.remove("uri");
    }
    if (!withContent && record.get("content") instanceof ObjectNode content) {
      content.remove("base64");
    }
    ObjectNode rejection = record.objectNode();
    rejection.put("reference", stored.reference());
    rejection.put("state", stored.state());
    StoredRejection.Mend mend = stored.mend();
    if (mend != null) {
      ObjectNode mended = rejection.putObject("mended");
      mended.put("at", mend.at().toString());
      mended.put("startedAt", mend.startedAt().toString());
      if (mend.sha256() != null) {
        mended.put("sha256", mend.sha256());
      }
    }
    rejection.setAll(record);
    return rejection;
  }
}
