package org.wirecopy.benchmarks.names;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where what was said of a text differs from what people marked, one place a line. */
record Mistakes(int number, LabelledText text, Set<Span> said) {
  private static final int AROUND = 40;

  /** Number of the text, {@code lacks} or {@code has}, type, name, and what stands around it. */
  void print(PrintStream list) {
    Stream.concat(rows(text.names(), said, "lacks"), rows(said, text.names(), "has"))
        .sorted(Comparator.comparingInt(Row::start))
        .forEach(row -> list.println(row.line()));
  }

  private record Row(int start, String line) {}

  private Stream<Row> rows(Set<Span> spans, Set<Span> others, String what) {
    return spans.stream()
        .filter(span -> !others.contains(span))
        .map(
            span -> {
              int length = text.text().codePointCount(0, text.text().length());
              Span around =
                  new Span(
                      "",
                      Math.max(0, span.start() - AROUND),
                      Math.min(length, span.end() + AROUND));
              List<String> columns =
                  List.of(
                      "" + number,
                      what,
                      span.type(),
                      text.at(span),
                      text.at(around).replaceAll("\\s", " "));
              return new Row(span.start(), String.join("\t", columns));
            });
  }
}
