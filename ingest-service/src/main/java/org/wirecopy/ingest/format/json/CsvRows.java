package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** The rows of a table, one at a time; blank lines are none. */
final class CsvRows implements AutoCloseable {
  private static final int MAX_CELLS = 10_000;

  private final CsvParser parser;
  private List<String> cells = List.of();
  private int line;

  /**
   * Reads rows.
   *
   * @param longest longest cell, in characters
   */
  CsvRows(Reader text, char separator, int longest) throws IOException {
    CsvFactory factory =
        CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(longest).build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();
    parser = factory.createParser(text);
    parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
    parser.nextToken();
  }

  /**
   * Moves to the next row; false at the end.
   *
   * @throws IOException if its bytes cannot be got, or it is no row
   */
  boolean next() throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      return false;
    }
    List<String> row = new ArrayList<>();
    line = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (line == 0) {
        line = parser.currentTokenLocation().getLineNr();
      }
      row.add(parser.getText());
      if (row.size() > MAX_CELLS) {
        throw new IOException("a row of more than " + MAX_CELLS + " cells");
      }
    }
    cells = row;
    return true;
  }

  List<String> cells() {
    return cells;
  }

  /** The line in which the row begins, from 1. */
  int line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
