package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The first row of a table.
 *
 * @param separator between its cells
 * @param names of its columns
 */
record CsvHeader(char separator, List<String> names) {
  private static final String SEPARATORS = ",\t;|";
  private static final int MAX_LINE = 1 << 16;

  /** The names in a first line, divided by what divides it into most cells. */
  static CsvHeader of(String line) {
    return SEPARATORS
        .chars()
        .mapToObj(separator -> new CsvHeader((char) separator, cells(line, (char) separator)))
        .max(Comparator.comparingInt(header -> header.names().size()))
        .orElseThrow();
  }

  private static List<String> cells(String line, char separator) {
    if (line.isBlank() || line.length() > MAX_LINE) {
      return List.of();
    }
    try (CsvRows rows = new CsvRows(new StringReader(line), separator, MAX_LINE)) {
      return rows.next() ? rows.cells().stream().map(String::strip).toList() : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A row under the names, as they are and in small letters with underscores. */
  ObjectNode row(List<String> cells) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String plain = name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
      for (String one : Stream.of(name, plain).distinct().toList()) {
        if (!one.isEmpty() && !row.has(one)) {
          row.put(one, cells.get(i));
        }
      }
    }
    return row;
  }
}
