package org.wirecopy.ingest.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Lists every regular file below a folder. The listing is the truth about the folder: events of the
 * operating system are lost on network folders and container volumes.
 */
public final class FolderScan {
  private final Path folder;
  private final Predicate<String> temporary;

  /**
   * Prepares scans of one folder.
   *
   * @param temporary says of a name whether what it names is not to be read; a folder of that name
   *     is not entered
   */
  public FolderScan(Path folder, Predicate<String> temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /**
   * Lists the folder once. Links are not followed, so nothing outside the folder is ever read. What
   * vanishes or cannot be looked at while the scan runs is left to the next scan.
   *
   * @throws IOException if the folder itself cannot be listed
   */
  public void forEach(Consumer<FileStamp> files) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return !directory.equals(folder) && temporary.test(directory.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !temporary.test(file.getFileName().toString())) {
              files.accept(FileStamp.of(folder, file, attributes));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (file.equals(folder)) {
              throw failure;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
