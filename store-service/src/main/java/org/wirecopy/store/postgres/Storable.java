package org.wirecopy.store.postgres;

/** Text for listing, beside a record that keeps every character. */
final class Storable {
  private Storable() {}

  /** The text with U+FFFD for U+0000, the one character that Postgres cannot hold. */
  static String text(String any) {
    return any.replace('\u0000', '\ufffd');
  }
}
