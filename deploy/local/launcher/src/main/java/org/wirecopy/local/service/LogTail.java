package org.wirecopy.local.service;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a part of the run said last. */
public record LogTail(Path file) {
  private static final int LINES = 15;
  private static final int BYTES = 16 * 1024;

  /** Names the log and shows its end. */
  public String sentence() {
    return "its log is %s, which ends with%n%s".formatted(file, lastLines());
  }

  /** Up to {@value #LINES} lines, each indented. */
  private String lastLines() {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(0, log.length() - BYTES);
      byte[] end = new byte[(int) (log.length() - start)];
      log.seek(start);
      log.readFully(end);
      List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
      return lines.stream()
          .skip(Math.max(0, lines.size() - LINES))
          .map(line -> "    " + line)
          .collect(Collectors.joining(System.lineSeparator()));
    } catch (IOException e) {
      return "    (cannot be read: " + e.getMessage() + ")";
    }
  }
}
