package org.wirecopy.enrich.topology;

import java.time.Instant;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.ContractViolationException;
import org.wirecopy.ingest.contract.Origin;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Sha256;

/**
 * Makes the record that says why the enricher rejected another.
 *
 * @param reason a word for machines, in kebab case
 * @param message a sentence for people
 */
record RejectionReason(String reason, String message) {
  /** Bytes up to this size travel in the rejection; larger ones are pointed at. */
  static final int MAX_CONTENT_BYTES = 1024 * 1024;

  /** Whatever a stranger wrote as key or field, a rejection must fit into a record. */
  private static final int MAX_CHARS = 4096;

  static RejectionReason undecodable(Exception why) {
    return new RejectionReason("undecodable-record", why.getMessage());
  }

  static RejectionReason keyless() {
    return new RejectionReason(
        "record-without-key", "the record has no key; it must be the article's URI");
  }

  static RejectionReason malformedKey() {
    return new RejectionReason(
        "malformed-key",
        "the record's key is not UTF-8 or holds a control character; it must be the article's URI");
  }

  static RejectionReason wrongKey(String key, String uri) {
    return new RejectionReason(
        "key-is-not-the-uri", "the record's key is " + key + ", but the article's URI is " + uri);
  }

  static RejectionReason tooLarge(long bytes, long most) {
    return new RejectionReason(
        "too-large",
        "enriched, the record would have "
            + bytes
            + " bytes of at most "
            + most
            + ": cut its bodies");
  }

  static RejectionReason unexpected(Exception failure) {
    return new RejectionReason("enricher-failed", "a fault of the enricher: " + failure);
  }

  /** The rejection of one record. */
  Rejection of(SourceRecord rejected, Instant now) {
    Origin origin = origin(rejected.value());
    return new Rejection(
        origin == null ? rejected.topic() : origin.inbox(),
        origin == null ? rejected.place() : origin.path(),
        origin == null ? null : origin.entry(),
        Rejection.Stage.ENRICH,
        reason,
        cut(message),
        cut(rejected.keyText()),
        null,
        content(rejected),
        now);
  }

  private static String cut(String text) {
    return text == null || text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
  }

  private record OriginAlone(Origin origin) {}

  private static Origin origin(byte[] value) {
    try {
      return value == null ? null : ContractJson.read(value, OriginAlone.class).origin();
    } catch (ContractViolationException e) {
      return null;
    }
  }

  private static Rejection.Content content(SourceRecord rejected) {
    byte[] value = rejected.value();
    if (value == null) {
      return Rejection.Content.at(rejected.reference(), 0L, null);
    }
    return value.length <= MAX_CONTENT_BYTES
        ? Rejection.Content.ofBytes(value, Sha256.hex(value))
        : Rejection.Content.at(rejected.reference(), (long) value.length, Sha256.hex(value));
  }
}
