package org.wirecopy.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresArchiveTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, postgres-linux-x86_64.txz",
    "Linux, aarch64, postgres-linux-arm_64.txz",
    "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
    "Mac OS X, aarch64, postgres-darwin-arm_64.txz"
  })
  void eachKindOfMachineHasItsArchive(String os, String architecture, String name) {
    assertThat(PostgresArchive.name(os, architecture)).isEqualTo(name);
  }

  @Test
  void itIsUnpackedOnceAndWhole() throws Exception {
    // When
    Path first = PostgresArchive.forThisMachine().unpackBelow(directory);
    Path second = PostgresArchive.forThisMachine().unpackBelow(directory);

    // Then
    assertThat(second).isEqualTo(first);
    assertThat(first.resolve("bin/postgres")).isExecutable();
    assertThat(first.resolve("bin/initdb")).isExecutable();
    try (Stream<Path> all = Files.list(directory)) {
      assertThat(all.toList()).isEqualTo(List.of(first));
    }
  }
}
