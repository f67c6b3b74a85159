package org.wirecopy.local.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.local.RunFailedException;

/** What a run keeps is for its owner, also where earlier runs or a lax umask left it open. */
class OwnerOnlyTest {
  @TempDir Path directory;

  @BeforeEach
  void letOthersIn() throws Exception {
    permit(directory, "rwxr-xr-x");
  }

  @Test
  void aNewDirectoryIsForItsOwnerAlone() throws Exception {
    // When
    DataDirectory data = DataDirectory.at(directory.resolve("a/data"));
    data.close();

    // Then
    assertThat(permissions(data.root())).isEqualTo("rwx------");
    assertThat(permissions(data.enrichState())).isEqualTo("rwx------");
    assertThat(permissions(data.log("store").getParent())).isEqualTo("rwx------");
  }

  @Test
  void whatAnEarlierRunLeftOpenIsClosed() throws Exception {
    // Given
    Path root = openDirectory();

    // When
    DataDirectory.at(root).close();

    // Then
    for (String name : List.of("", "kafka", "postgres", "enrich-state", "logs")) {
      assertThat(permissions(root.resolve(name))).as(name).isEqualTo("rwx------");
    }
    assertThat(permissions(root.resolve("lock"))).isEqualTo("rw-------");
  }

  @Test
  void aDirectoryThatHoldsSomethingElseKeepsItsRightsAndOursAreClosed() throws Exception {
    // Given
    Path root = openDirectory();
    permit(root, "rwxr-xr-x");
    Path foreign = Files.writeString(root.resolve("thesis.txt"), "not ours");
    permit(foreign, "rw-r--r--");

    // When
    DataDirectory.at(root).close();

    // Then
    assertThat(permissions(root)).isEqualTo("rwxr-xr-x");
    assertThat(permissions(foreign)).isEqualTo("rw-r--r--");
    assertThat(permissions(root.resolve("kafka"))).isEqualTo("rwx------");
  }

  @Test
  void aDirectoryInWhichEveryoneMayReplaceFilesIsRejected() throws Exception {
    // Given
    Path root = openDirectory();
    Files.writeString(root.resolve("thesis.txt"), "not ours");

    // When, then
    assertThatThrownBy(() -> DataDirectory.at(root))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("chmod o-w");
  }

  @Test
  void secretsStayTheSameAndAreForTheirOwnerAlone() throws Exception {
    // Given
    DataDirectory data = DataDirectory.at(directory.resolve("data"));
    Token token = Token.of(data);
    DatabasePasswords passwords = DatabasePasswords.of(data, 5432);
    permit(token.file(), "rw-rw-rw-");
    permit(passwords.file(), "rw-rw-rw-");

    // When
    Token again = Token.of(data);
    DatabasePasswords elsewhere = DatabasePasswords.of(data, 6543);

    // Then
    assertThat(again).isEqualTo(token);
    assertThat(token.value()).hasSize(43);
    assertThat(elsewhere.byRole()).isEqualTo(passwords.byRole()).hasSize(2);
    assertThat(elsewhere.file())
        .content()
        .contains("127.0.0.1:6543:wirecopy:wirecopy:" + passwords.byRole().get("wirecopy") + "\n")
        .doesNotContain("5432");
    assertThat(permissions(token.file())).isEqualTo("rw-------");
    assertThat(permissions(passwords.file())).isEqualTo("rw-------");
  }

  @Test
  void anotherAccountReadsNothing() throws Exception {
    OtherAccount.orSkip();
    // Given
    Path root = openDirectory();
    Path readable = Files.writeString(directory.resolve("readable"), "x");
    permit(readable, "rw-r--r--");
    Path log = Files.writeString(root.resolve("logs/store.log"), "x");
    permit(log, "rw-r--r--");
    assertThat(OtherAccount.runs("cat", readable.toString())).isTrue();
    assertThat(OtherAccount.runs("cat", log.toString())).isTrue();

    // When
    DataDirectory data = DataDirectory.at(root);
    data.close();
    List<Path> secrets =
        List.of(Token.of(data).file(), DatabasePasswords.of(data, 5432).file(), log, data.lock());

    // Then
    for (Path each : secrets) {
      assertThat(OtherAccount.runs("cat", each.toString())).as("%s", each).isFalse();
    }
    assertThat(OtherAccount.runs("ls", root.toString())).isFalse();
    assertThat(OtherAccount.runs("touch", root.resolve("new").toString())).isFalse();
  }

  private Path openDirectory() throws Exception {
    Path root = Files.createDirectory(directory.resolve("data"));
    for (String name : List.of("kafka", "postgres", "enrich-state", "logs")) {
      permit(Files.createDirectory(root.resolve(name)), "rwxrwxrwx");
    }
    permit(Files.writeString(root.resolve("lock"), "1"), "rw-rw-rw-");
    permit(root, "rwxrwxrwx");
    return root;
  }

  private static void permit(Path path, String permissions) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
