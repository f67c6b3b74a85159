package org.wirecopy.benchmarks.names;

import java.util.Set;

/** A text and the names that people marked in it. */
record LabelledText(String text, Set<Span> names) {
  /** The characters of a name. */
  String at(Span span) {
    int from = text.offsetByCodePoints(0, span.start());
    return text.substring(from, text.offsetByCodePoints(from, span.end() - span.start()));
  }
}
