package org.wirecopy.store.postgres;

/** Which articles belong to a family of copies. */
final class Families {
  /** A family is found by the URI of any of its articles that the one who asks may see. */
  private static final String OF_SHOWN =
      "%s.id IN (SELECT m.id FROM articles f JOIN articles m ON m.family = f.family"
          + " WHERE left(f.uri, 512) = left(?, 512) AND f.uri = ?"
          + " AND showable(f.pub_status, f.embargoed_until))";

  /** The first may be gone: its URI stays the family's name. */
  private static final String OF_ANY =
      "%s.family IN (SELECT ? UNION SELECT f.family FROM articles f"
          + " WHERE left(f.uri, 512) = left(?, 512) AND f.uri = ?)";

  private Families() {}

  /**
   * Whether a row of {@code articles} belongs to the family.
   *
   * @param uri of any article of the family
   */
  static Condition condition(String row, String uri, boolean restricted) {
    return restricted
        ? Condition.of(OF_ANY.formatted(row), uri, uri, uri)
        : Condition.of(OF_SHOWN.formatted(row), uri, uri);
  }
}
