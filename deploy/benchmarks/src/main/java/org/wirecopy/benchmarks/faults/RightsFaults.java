package org.wirecopy.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.wirecopy.benchmarks.faults.Fault.Seen;

/**
 * What the service may not read. Root may read everything, so a run of root is started without that
 * right, by {@code setpriv}.
 */
final class RightsFaults {
  private static final String UNREADABLE_FOLDERS =
      "wirecopy_ingest_passed_over{kind=\"unreadable-folder\"}";

  private RightsFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "file-unreadable",
            "a file that the service may not read",
            "the file made readable, and read again by `POST /api/retry`",
            RightsFaults::file),
        new Fault(
            "folder-unreadable",
            "a folder of the inbox that the service may not list",
            "the folder made readable",
            RightsFaults::folder));
  }

  private static Seen file(Ground ground) throws Exception {
    ground.stop();
    ground.startWithoutRights();
    Path written = Files.writeString(ground.outside().resolve("barred"), articles("urn:barred:"));
    permit(written, "---------");
    Path file = Files.move(written, ground.inbox().resolve("barred.ndjson"));
    Seen seen =
        ground.until(
            "a rejection by ingest, `unreadable-file`, `open`",
            () -> FolderFaults.rejection(ground, file).equals("open"));
    permit(file, "rw-------");
    ground.clients().post(ground.http() + 1, "/api/retry?path=barred.ndjson", "{}");
    ground.until(
        "the rejection is mended", () -> FolderFaults.rejection(ground, file).equals("mended"));
    FolderFaults.stored(ground, "urn:barred:", 2);
    return new Seen(seen.as() + ", then `mended`", seen.afterSeconds());
  }

  private static Seen folder(Ground ground) throws Exception {
    ground.stop();
    ground.startWithoutRights();
    Path folder = Files.createDirectory(ground.outside().resolve("closed"));
    Files.writeString(folder.resolve("closed.ndjson"), articles("urn:closed:"));
    permit(folder, "---------");
    Path inside = Files.move(folder, ground.inbox().resolve("closed"));
    Seen seen =
        ground.until(
            "`wirecopy_ingest_passed_over` counts an `unreadable-folder`",
            () -> ground.clients().metric(ground.http() + 1, UNREADABLE_FOLDERS) > 0);
    permit(inside, "rwx------");
    FolderFaults.stored(ground, "urn:closed:", 2);
    return seen;
  }

  private static String articles(String prefix) {
    return FolderFaults.line(prefix, 0) + FolderFaults.line(prefix, 1);
  }

  private static void permit(Path path, String rights) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }
}
