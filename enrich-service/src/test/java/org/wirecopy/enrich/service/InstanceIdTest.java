package org.wirecopy.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIdTest {
  @TempDir Path folder;

  @Test
  void theConfiguredNameHolds() {
    assertThat(InstanceId.of(Optional.of("pod-0"), folder, UUID::randomUUID))
        .isEqualTo(new InstanceId("pod-0", true));
  }

  @Test
  void aRestartOnTheSameStateHasTheSameName() {
    Path state = folder.resolve("state");
    InstanceId first = InstanceId.of(Optional.empty(), state, UUID::randomUUID);

    assertThat(InstanceId.of(Optional.empty(), state, UUID::randomUUID)).isEqualTo(first);
  }

  @Test
  void anotherStateHasAnotherName() {
    InstanceId one = InstanceId.of(Optional.empty(), folder.resolve("one"), UUID::randomUUID);
    InstanceId two = InstanceId.of(Optional.empty(), folder.resolve("two"), UUID::randomUUID);

    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void aFolderThatCannotBeUsedIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> InstanceId.of(Optional.empty(), file, UUID::randomUUID))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("wirecopy.enrich.state-dir")
        .hasMessageContaining(file.toString());
  }
}
