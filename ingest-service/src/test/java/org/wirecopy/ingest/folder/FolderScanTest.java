package org.wirecopy.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {
  @TempDir Path folder;

  private List<String> paths() throws IOException {
    List<String> paths = new ArrayList<>();
    new FolderScan(folder, new TemporaryNames(List.of(".*", "*.part", "*~")))
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
  void theFolderItselfMayBeALink() throws IOException {
    write("a/b.txt");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a"));
    List<String> paths = new ArrayList<>();

    new FolderScan(link, name -> false).forEach(stamp -> paths.add(stamp.path()));

    assertThat(paths).containsExactly("b.txt");
  }

  @Test
  void aPipeIsNeverListed() throws IOException, InterruptedException {
    assumeThat(
            new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString()).start().waitFor())
        .isZero();
    FolderScan scan = new FolderScan(folder, name -> false);

    scan.forEach(stamp -> fail("must not be listed: " + stamp));

    assertThat(scan.passedOver()).isEqualTo(new PassedOver(0, 0, 1, 0));
  }

  @Test
  void whatIsPassedOverIsCounted() throws IOException {
    write("a.part");
    write(".git/config");
    Files.createSymbolicLink(folder.resolve("link"), folder);
    FolderScan scan = new FolderScan(folder, new TemporaryNames(List.of(".*", "*.part")));

    scan.forEach(stamp -> fail("must not be listed: " + stamp));

    assertThat(scan.passedOver()).isEqualTo(new PassedOver(2, 1, 0, 0));
  }

  @Test
  void anExcludedFolderIsNotEnteredButOnesOfItsNameElsewhereAre() throws IOException {
    write("done/a.txt");
    write("2024/done/b.txt");
    List<String> paths = new ArrayList<>();
    List<Path> entered = new ArrayList<>();

    new FolderScan(folder, name -> false, Set.of(Path.of("done")), entered::add)
        .forEach(stamp -> paths.add(stamp.path()));

    assertThat(paths).containsExactly("2024/done/b.txt");
    assertThat(entered)
        .extracting(directory -> folder.toRealPath().relativize(directory).toString())
        .containsExactlyInAnyOrder("", "2024", "2024/done");
  }

  @Test
  void anEmptyFolderIsNoError() throws IOException {
    Files.createDirectories(folder.resolve("empty/er"));

    assertThat(paths()).isEmpty();
  }

  @Test
  void aFileInPlaceOfTheFolderIsAnError() throws IOException {
    write("a.txt");

    assertThatThrownBy(() -> new FolderScan(folder.resolve("a.txt"), n -> false).forEach(s -> {}))
        .isInstanceOf(NotDirectoryException.class);
  }

  @Test
  void aFolderThatIsGoneIsAnErrorAndNotAnEmptyFolder() throws IOException {
    Files.delete(folder);

    assertThatThrownBy(this::paths).isInstanceOf(NoSuchFileException.class);
  }
}
