package org.wirecopy.store.postgres;

/** How long each part of a timeline is. */
public enum Interval {
  DAY("day", "YYYY-MM-DD"),
  MONTH("month", "YYYY-MM"),
  YEAR("year", "YYYY");

  private final String part;
  private final String format;

  Interval(String part, String format) {
    this.part = part;
    this.format = format;
  }

  /** As Postgres' {@code date_trunc} reads it. */
  String part() {
    return part;
  }

  /** As Postgres' {@code to_char} reads it. */
  String format() {
    return format;
  }
}
