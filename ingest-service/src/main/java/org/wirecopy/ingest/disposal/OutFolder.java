package org.wirecopy.ingest.disposal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wirecopy.ingest.folder.FilePaths;
import org.wirecopy.ingest.folder.FileStamp;

/**
 * A folder that takes files away from the watched one, each under its old path with its note beside
 * it. The note is written first, so that no file lies there without one. Nothing is overwritten: a
 * file whose name is taken gets the time of its receipt into its name.
 */
final class OutFolder {
  private static final String NOTE = ".receipt.json";
  private static final int MAX_NAMES = 10;

  private final Path folder;

  OutFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Moves a file here.
   *
   * @param inbox the folder that it lies in
   * @param stamp what it must still look like
   * @param committedAt time of its receipt
   * @return whether it was moved; it is not if it has changed
   */
  boolean take(Path inbox, FileStamp stamp, Instant committedAt, byte[] note) throws IOException {
    Path source = FilePaths.resolve(inbox, stamp.path());
    for (String name : names(stamp.path(), committedAt)) {
      Path target = FilePaths.resolve(folder, name);
      Path noteFile = noteFile(name);
      if (!isThere(target) && (!isThere(noteFile) || holds(noteFile, note))) {
        Files.createDirectories(target.getParent());
        write(noteFile, note);
        if (move(inbox, source, target, stamp)) {
          return true;
        }
        Files.delete(noteFile);
        return false;
      }
    }
    throw new FileAlreadyExistsException(
        FilePaths.resolve(folder, stamp.path()).toString(), null, "and so do its other names");
  }

  /**
   * Moves a file back to where it came from, unless something else lies there.
   *
   * @return whether it was here
   */
  boolean giveBack(Path inbox, String path, Instant committedAt) throws IOException {
    Optional<String> name = find(path, committedAt);
    if (name.isEmpty()) {
      return false;
    }
    Path target = FilePaths.resolve(inbox, path);
    if (isThere(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Files.createDirectories(target.getParent());
    Files.move(FilePaths.resolve(folder, name.get()), target);
    Files.deleteIfExists(noteFile(name.get()));
    return true;
  }

  /** The last of its names is the newest. */
  private Optional<String> find(String path, Instant committedAt) {
    return names(path, committedAt).stream()
        .filter(name -> isThere(FilePaths.resolve(folder, name)))
        .reduce((before, after) -> after);
  }

  private boolean move(Path inbox, Path source, Path target, FileStamp stamp) throws IOException {
    if (!isThere(source) || !FileStamp.of(inbox, source).equals(stamp)) {
      return false;
    }
    try {
      Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      return moveAcross(inbox, source, target, stamp);
    }
    FileStamp moved = FileStamp.of(folder, target);
    if (moved.size() == stamp.size() && moved.modifiedNanos() == stamp.modifiedNanos()) {
      return true;
    }
    // Whoever writes to it did so between the two looks; there it will be read again.
    Files.move(target, source);
    return false;
  }

  /** Another disk: the copy has its name only when it is whole. */
  private boolean moveAcross(Path inbox, Path source, Path target, FileStamp stamp)
      throws IOException {
    Path copy = target.resolveSibling(".wirecopy-%08x.part".formatted(stamp.path().hashCode()));
    try {
      Files.copy(
          source,
          copy,
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES,
          LinkOption.NOFOLLOW_LINKS);
      force(copy);
      if (Files.size(copy) != stamp.size() || !FileStamp.of(inbox, source).equals(stamp)) {
        return false;
      }
      Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(source);
      return true;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Path whole = file.resolveSibling(".wirecopy-%08x.note".formatted(Arrays.hashCode(bytes)));
    try {
      Files.write(whole, bytes);
      force(whole);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static boolean holds(Path file, byte[] bytes) throws IOException {
    return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private Path noteFile(String name) {
    return FilePaths.resolve(folder, bounded(name, NOTE));
  }

  /** The names that a file may get, in the order in which they are tried. */
  private static List<String> names(String path, Instant committedAt) {
    String time = "." + committedAt.toString().replace(":", "").replace("-", "");
    return Stream.concat(
            Stream.of(path, timed(path, time)),
            IntStream.rangeClosed(2, MAX_NAMES).mapToObj(n -> timed(path, time + "-" + n)))
        .toList();
  }

  private static String timed(String path, String time) {
    int dot = path.lastIndexOf('.');
    boolean hasEnding = dot > path.lastIndexOf('/') + 1 && path.length() - dot < 20;
    String ending = hasEnding ? path.substring(dot) : "";
    return bounded(path.substring(0, path.length() - ending.length()), time + ending);
  }

  /** File systems allow 255 bytes a name; what must be cut off goes into a number. */
  private static String bounded(String path, String suffix) {
    int begin = path.lastIndexOf('/') + 1;
    String name = path.substring(begin);
    int room = 255 - suffix.getBytes(StandardCharsets.UTF_8).length;
    if (name.getBytes(StandardCharsets.UTF_8).length <= room) {
      return path + suffix;
    }
    String number = "~%08x".formatted(name.hashCode());
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > room - 9) {
      end = name.offsetByCodePoints(end, -1);
    }
    return path.substring(0, begin) + name.substring(0, end) + number + suffix;
  }
}
