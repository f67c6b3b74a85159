package org.wirecopy.store.postgres;

/** How long each part of a timeline is. */
public enum Interval {
  DAY("YYYY-MM-DD"),
  MONTH("YYYY-MM"),
  YEAR("YYYY");

  private final String format;

  Interval(String format) {
    this.format = format;
  }

  /** As Postgres' {@code to_char} reads it. */
  String format() {
    return format;
  }
}
