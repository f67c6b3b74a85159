package org.wirecopy.ingest.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Lists every regular file below a folder. The listing is the truth about the folder: events of the
 * operating system are lost on network folders and container volumes.
 */
public final class FolderScan {
  private final Path folder;
  private final Predicate<String> temporary;
  private final Set<Path> excluded;
  private final Consumer<Path> entered;
  private volatile PassedOver passedOver = PassedOver.NOTHING;

  /** Prepares scans of one folder without any exclusions. */
  public FolderScan(Path folder, Predicate<String> temporary) {
    this(folder, temporary, Set.of(), directory -> {});
  }

  /**
   * Prepares scans of one folder.
   *
   * @param temporary says of a name whether what it names is not to be read; a folder of that name
   *     is not entered
   * @param excluded folders that are not entered, relative to {@code folder}
   * @param entered gets every folder that is
   */
  public FolderScan(
      Path folder, Predicate<String> temporary, Set<Path> excluded, Consumer<Path> entered) {
    this.folder = folder;
    this.temporary = temporary;
    this.excluded = Set.copyOf(excluded);
    this.entered = entered;
  }

  /**
   * Lists the folder once. Links are not followed, so nothing outside the folder is ever read; only
   * the folder itself may be one. What vanishes or cannot be looked at while the scan runs is left
   * to the next scan.
   *
   * @throws IOException if the folder itself cannot be listed
   */
  public void forEach(Consumer<FileStamp> files) throws IOException {
    Path root = folder.toRealPath();
    if (!Files.isDirectory(root)) {
      throw new NotDirectoryException(folder.toString());
    }
    Walk walk = new Walk(root, files);
    Files.walkFileTree(root, walk);
    passedOver = walk.passed;
  }

  /**
   * Lists one file or folder that lies below a folder which a scan has entered. What is not there
   * is no error.
   */
  void forEachAt(Path place, Consumer<FileStamp> files) throws IOException {
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(place, new Walk(folder.toRealPath(), files));
    }
  }

  /** What the last whole scan passed over. */
  PassedOver passedOver() {
    return passedOver;
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Consumer<FileStamp> files;
    private PassedOver passed = PassedOver.NOTHING;

    Walk(Path root, Consumer<FileStamp> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (!directory.equals(root)) {
        if (excluded.contains(root.relativize(directory))) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        if (isTemporary(directory)) {
          passed = passed.plusTemporary();
          return FileVisitResult.SKIP_SUBTREE;
        }
      }
      entered.accept(directory);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        passed = passed.plusLink();
      } else if (!attributes.isRegularFile()) {
        passed = passed.plusSpecial();
      } else if (isTemporary(file)) {
        passed = passed.plusTemporary();
      } else {
        files.accept(FileStamp.of(root, file, attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isTemporary(Path place) {
      return temporary.test(place.getFileName().toString());
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(root)) {
        throw failure;
      }
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        passed = passed.plusUnreadableFolder();
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
