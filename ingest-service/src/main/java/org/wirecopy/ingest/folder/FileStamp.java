package org.wirecopy.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A file as a scan saw it.
 *
 * @param path below the watched folder, {@code /} between its parts
 * @param size in bytes
 * @param modifiedNanos modification time, nanoseconds since the epoch
 */
public record FileStamp(String path, long size, long modifiedNanos) {

  /**
   * The stamp of a file as it is now.
   *
   * @throws IOException if it is gone or cannot be looked at
   */
  public static FileStamp of(Path folder, Path file) throws IOException {
    return of(folder, file, Files.readAttributes(file, BasicFileAttributes.class));
  }

  static FileStamp of(Path folder, Path file, BasicFileAttributes attributes) {
    String path =
        folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    return new FileStamp(
        path, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }
}
