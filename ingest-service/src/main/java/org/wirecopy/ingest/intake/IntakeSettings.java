package org.wirecopy.ingest.intake;

import java.nio.file.Path;

/**
 * How files are read and published.
 *
 * @param folder the watched folder
 * @param inbox its name on the topics
 * @param chunkRecords records after which a transaction is closed
 * @param chunkBytes bytes after which a transaction is closed
 * @param maxTextBytes largest main text of an article, UTF-8
 * @param maxRecordBytes largest article as JSON
 * @param readAttempts how often a file is tried that the disk will not give
 */
public record IntakeSettings(
    Path folder,
    String inbox,
    int chunkRecords,
    long chunkBytes,
    int maxTextBytes,
    int maxRecordBytes,
    int readAttempts) {
  public IntakeSettings {
    if (inbox.isBlank() || inbox.contains("/")) {
      throw new IllegalArgumentException("an inbox needs a name without '/': " + inbox);
    }
    if (chunkRecords < 1 || chunkBytes < 1 || maxTextBytes < 1 || readAttempts < 1) {
      throw new IllegalArgumentException("limits of the intake must be positive");
    }
    if (maxTextBytes > maxRecordBytes) {
      throw new IllegalArgumentException("a text cannot be larger than its record");
    }
  }
}
