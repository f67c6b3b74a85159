package org.wirecopy.enrich.topology;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.ContractViolationException;
import org.wirecopy.ingest.contract.Origin;
import org.wirecopy.ingest.contract.Rejection;

/**
 * Makes the record that says why the enricher refused another.
 *
 * @param reason a word for machines, in kebab case
 * @param message a sentence for people
 */
record Refusal(String reason, String message) {
  /** Bytes up to this size travel in the refusal; larger ones are pointed at. */
  static final int MOST_CONTENT_BYTES = 1024 * 1024;

  /** Whatever a stranger wrote as key or field, a refusal must fit into a record. */
  private static final int MOST_CHARS = 4096;

  static Refusal undecodable(ContractViolationException violation) {
    return new Refusal("undecodable-record", violation.getMessage());
  }

  static Refusal keyless() {
    return new Refusal("record-without-key", "the record has no key; it must be the article's URI");
  }

  static Refusal wrongKey(String key, String uri) {
    return new Refusal(
        "key-is-not-the-uri", "the record's key is " + key + ", but the article's URI is " + uri);
  }

  static Refusal tooLarge(long bytes, long most) {
    return new Refusal(
        "too-large",
        "enriched, the record would have "
            + bytes
            + " bytes of at most "
            + most
            + ": cut its bodies");
  }

  static Refusal unexpected(Exception failure) {
    return new Refusal("enricher-failed", "a fault of the enricher: " + failure);
  }

  /** The refusal of one record. */
  Rejection of(SourceRecord refused, Instant now) {
    Origin origin = origin(refused.value());
    return new Rejection(
        origin == null ? refused.topic() : origin.inbox(),
        origin == null ? refused.place() : origin.path(),
        origin == null ? null : origin.entry(),
        Rejection.Stage.ENRICH,
        reason,
        cut(message),
        cut(refused.keyText()),
        null,
        content(refused),
        now);
  }

  private static String cut(String text) {
    return text == null || text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS);
  }

  private record OriginAlone(Origin origin) {}

  private static Origin origin(byte[] value) {
    try {
      return value == null ? null : ContractJson.read(value, OriginAlone.class).origin();
    } catch (ContractViolationException e) {
      return null;
    }
  }

  private static Rejection.Content content(SourceRecord refused) {
    byte[] value = refused.value();
    if (value == null) {
      return Rejection.Content.at(refused.reference(), 0L, null);
    }
    return value.length <= MOST_CONTENT_BYTES
        ? Rejection.Content.ofBytes(value, sha256(value))
        : Rejection.Content.at(refused.reference(), (long) value.length, sha256(value));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
