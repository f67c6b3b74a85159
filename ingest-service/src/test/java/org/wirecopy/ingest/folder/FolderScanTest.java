package org.wirecopy.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {
  @TempDir Path folder;

  private List<String> paths() throws IOException {
    List<String> paths = new ArrayList<>();
    new FolderScan(folder, new TemporaryNames(List.of(".part", "~")))
        .forEach(stamp -> paths.add(stamp.path()));
    return paths;
  }

  private void write(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "text");
  }

  @Test
  void everyFileBelowTheFolderIsListedByItsRelativePath() throws IOException {
    write("a.txt");
    write("2024/05/b c.txt");

    assertThat(paths()).containsExactlyInAnyOrder("a.txt", "2024/05/b c.txt");
  }

  @Test
  void hiddenAndUnfinishedFilesAreLeftAlone() throws IOException {
    write(".hidden");
    write(".git/config");
    write("a.txt.PART");
    write("b.txt~");

    assertThat(paths()).isEmpty();
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path outside = Files.createTempFile("outside", ".txt");
    Files.createSymbolicLink(folder.resolve("link.txt"), outside);
    Files.createSymbolicLink(folder.resolve("up"), folder.getParent());

    assertThat(paths()).isEmpty();
  }

  @Test
  void aFolderThatIsGoneIsAnErrorAndNotAnEmptyFolder() throws IOException {
    Files.delete(folder);

    assertThatThrownBy(this::paths).isInstanceOf(NoSuchFileException.class);
  }
}
