package org.wirecopy.topics.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file: JSON, a line each, compressed by gzip. The first line says what it holds, the last how
 * many records there are, so that one that is cut is not taken for whole.
 */
final class ArchiveFile {
  private static final String FORMAT = "wirecopy-topics/1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ArchiveFile() {}

  /** The first line. */
  record Head(String format, Map<String, Integer> partitions) {}

  /** The last line. */
  record Tail(long records) {}

  /** Takes one record after the other. */
  interface Sink {
    void accept(ArchivedRecord record) throws IOException;
  }

  /** Hands all records to a sink. */
  interface Source {
    void sendTo(Sink sink) throws IOException;
  }

  /**
   * Writes a file, which has its name when it is whole.
   *
   * @param partitions how many each topic has
   * @return how many records it holds
   */
  static long write(Path file, Map<String, Integer> partitions, Source source) throws IOException {
    Path begun = file.resolveSibling(file.getFileName() + ".part");
    Counter counter = new Counter();
    try (BufferedWriter lines =
        new BufferedWriter(
            new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(begun)), UTF_8))) {
      line(lines, new Head(FORMAT, new TreeMap<>(partitions)));
      source.sendTo(
          record -> {
            line(lines, record);
            counter.records++;
          });
      line(lines, new Tail(counter.records));
    }
    Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
    return counter.records;
  }

  /** What the file holds, without its records. */
  static Head head(Path file) throws IOException {
    try (BufferedReader lines = open(file)) {
      return head(file, lines);
    }
  }

  /**
   * Hands all records of a file to a sink.
   *
   * @return how many there are
   * @throws IOException if it is not whole
   */
  static long read(Path file, Sink sink) throws IOException {
    try (BufferedReader lines = open(file)) {
      head(file, lines);
      long records = 0;
      String line = next(file, lines);
      while (line.startsWith("{\"topic\"")) {
        sink.accept(JSON.readValue(line, ArchivedRecord.class));
        records++;
        line = next(file, lines);
      }
      long promised = JSON.readValue(line, Tail.class).records();
      if (promised != records) {
        throw new IOException(
            "%s holds %d records, and says that there are %d".formatted(file, records, promised));
      }
      return records;
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8));
  }

  private static Head head(Path file, BufferedReader lines) throws IOException {
    try {
      Head head = JSON.readValue(next(file, lines), Head.class);
      if (FORMAT.equals(head.format())) {
        return head;
      }
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is no backup of topics", e);
    }
    throw new IOException(file + " is no backup of topics that this release reads");
  }

  private static String next(Path file, BufferedReader lines) throws IOException {
    try {
      String line = lines.readLine();
      if (line != null) {
        return line;
      }
    } catch (EOFException e) {
      throw new IOException(file + " is cut: take another copy of it", e);
    }
    throw new IOException(file + " is cut: take another copy of it");
  }

  private static void line(BufferedWriter lines, Object content) throws IOException {
    lines.write(JSON.writeValueAsString(content));
    lines.write('\n');
  }

  private static final class Counter {
    private long records;
  }
}
