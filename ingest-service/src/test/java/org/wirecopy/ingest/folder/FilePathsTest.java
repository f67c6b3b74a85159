package org.wirecopy.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePathsTest {
  @TempDir Path folder;

  /** A file whose name has bytes that are no text, written as an address writes them. */
  private Path rawFile(String rawName) throws IOException {
    Path file = Path.of(URI.create("file://" + folder.toUri().getRawPath() + rawName));
    return Files.writeString(file, rawName);
  }

  private List<String> listed() throws IOException {
    List<String> paths = new ArrayList<>();
    new FolderScan(folder, name -> false).forEach(stamp -> paths.add(stamp.path()));
    return paths;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b.txt",
        "line\nfeed.txt",
        "hash#and?question.txt",
        "per%cent%20.txt",
        "日本語.txt",
        "back\\slash.txt",
        "a\\x41.txt",
        "😀.txt"
      })
  void aNameLeadsBackToItsFile(String name) throws IOException {
    Files.writeString(folder.resolve(name), name);

    List<String> paths = listed();

    assertThat(paths).hasSize(1);
    assertThat(FilePaths.resolve(folder, paths.get(0))).hasContent(name);
  }

  @Test
  void aNameThatIsNoTextIsWrittenInHexAndLeadsBackToItsFile() throws IOException {
    rawFile("caf%E9.txt");

    assertThat(listed()).containsExactly("caf\\xE9.txt");
    assertThat(FilePaths.resolve(folder, "caf\\xE9.txt")).hasContent("caf%E9.txt");
  }

  @Test
  void noTwoNamesBecomeOne() throws IOException {
    rawFile("caf%E9.txt");
    rawFile("caf%E8.txt");
    Files.writeString(folder.resolve("caf\\xE9.txt"), "literally");

    List<String> paths = listed();

    assertThat(paths).containsExactlyInAnyOrder("caf\\xE9.txt", "caf\\xE8.txt", "caf\\x5CxE9.txt");
    assertThat(FilePaths.resolve(folder, "caf\\x5CxE9.txt")).hasContent("literally");
  }

  @Test
  void namesThatDifferInTheirUnicodeFormAreTwoFiles() throws IOException {
    String composed = "caf\u00e9.txt";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    Files.writeString(folder.resolve(composed), "composed");
    Files.writeString(folder.resolve(decomposed), "decomposed");

    assertThat(listed()).containsExactlyInAnyOrder(composed, decomposed);
    assertThat(FilePaths.resolve(folder, decomposed)).hasContent("decomposed");
  }

  @Test
  void aLongPathIsAPathLikeAnyOther() throws IOException {
    String path = ("x".repeat(200) + "/").repeat(10) + "a.txt";
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), "deep");

    assertThat(listed()).containsExactly(path);
  }
}
