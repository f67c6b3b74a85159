package org.wirecopy.enrich.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wirecopy.enrich.contract.Entity;

/** The id of an entity, made from its type and its canonical name alone. */
final class EntityId {
  private static final String PREFIX = "urn:wirecopy:entity:";
  private static final int DIGITS = 32;

  private EntityId() {}

  /** The first 32 hex digits of SHA-256 of type, line feed, canonical name, as a URN. */
  static String of(Entity.Type type, String canonicalName) {
    try {
      byte[] name = (type.name() + "\n" + canonicalName).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(name);
      return PREFIX + HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
