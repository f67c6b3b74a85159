package org.wirecopy.benchmarks.names;

/**
 * A name in a text.
 *
 * @param type {@code PERSON}, {@code ORG} or {@code LOC}
 * @param start of the first character, in Unicode code points, from 0
 * @param end behind the last character, likewise
 */
record Span(String type, int start, int end) {
  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  boolean samePlace(Span other) {
    return start == other.start && end == other.end;
  }
}
