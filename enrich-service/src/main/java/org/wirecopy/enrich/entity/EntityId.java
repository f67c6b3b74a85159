package org.wirecopy.enrich.entity;

import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.ingest.contract.Sha256;

/** The id of an entity, made from its type and the key of its name alone. */
final class EntityId {
  private static final String PREFIX = "urn:wirecopy:entity:";
  private static final int DIGITS = 32;

  private EntityId() {}

  /** The first 32 hex digits of SHA-256 of type, line feed, key, as a URN. */
  static String of(Entity.Type type, String key) {
    return PREFIX + Sha256.hex(type.name() + "\n" + key).substring(0, DIGITS);
  }
}
