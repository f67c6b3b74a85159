package org.wirecopy.local.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and directories that no other account of the machine may look into, whatever the umask
 * would allow.
 */
final class OwnerOnly {
  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<?> NEW_FILE = PosixFilePermissions.asFileAttribute(FILE);
  private static final int STICKY = 01000;

  private OwnerOnly() {}

  /** Makes the directory, or takes the others' rights where it is there. */
  static void directory(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      close(directory);
    } else {
      Files.createDirectories(directory.getParent());
      // What the umask takes away from it is given back by the second call.
      Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(DIRECTORY));
      close(directory);
    }
  }

  /** Takes the others' rights, if it is there. */
  static void close(Path path) throws IOException {
    if (Files.exists(path)) {
      Files.setPosixFilePermissions(path, Files.isDirectory(path) ? DIRECTORY : FILE);
    }
  }

  /** Writes a file that was never anyone else's, whole or not at all. */
  static void write(Path file, String text) throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), "." + file.getFileName(), "", NEW_FILE);
    try {
      Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Whether any account could put something else in the place of what lies in the directory. */
  static boolean isOpenToAll(Path directory) throws IOException {
    boolean sticky = ((int) Files.getAttribute(directory, "unix:mode") & STICKY) != 0;
    return !sticky
        && Files.getPosixFilePermissions(directory).contains(PosixFilePermission.OTHERS_WRITE);
  }
}
