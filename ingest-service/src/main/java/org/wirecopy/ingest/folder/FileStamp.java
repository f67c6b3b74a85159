package org.wirecopy.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A file as a scan saw it.
 *
 * @param path below the watched folder, {@code /} between its parts; bytes that are no text as
 *     {@link FilePaths} writes them
 * @param size in bytes
 * @param modifiedNanos modification time, nanoseconds since the epoch
 */
public record FileStamp(String path, long size, long modifiedNanos) {

  /**
   * The stamp of a file as it is now.
   *
   * @throws NoSuchFileException if there is no such file, or a link, a pipe or a device in its
   *     place
   * @throws IOException if it cannot be looked at
   */
  public static FileStamp of(Path folder, Path file) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      throw new NoSuchFileException(file.toString(), null, "no regular file");
    }
    return of(folder, file, attributes);
  }

  static FileStamp of(Path folder, Path file, BasicFileAttributes attributes) {
    return new FileStamp(
        FilePaths.text(folder, file),
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }
}
