package org.wirecopy.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  @TempDir Path folder;

  @Test
  void theFilesOneLineIsTheToken() throws IOException {
    AccessToken token = AccessToken.read(file(TOKEN + "\n"));

    assertThat(token.matches(TOKEN)).isTrue();
    assertThat(token.matches(TOKEN + "0")).isFalse();
    assertThat(token.matches("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "0123456789abcdef 0123456789abcdef",
        "0123456789abcdef0123456789abcdef\n0123456789abcdef0123456789abcdef"
      })
  void whatIsNoTokenIsToldWithoutTellingIt(String content) throws IOException {
    Path file = file(content);

    assertThatThrownBy(() -> AccessToken.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 32")
        .hasMessageNotContaining("0123456789abcdef");
  }

  @Test
  void aMissingFileIsTold() {
    assertThatThrownBy(() -> AccessToken.read(folder.resolve("none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be read");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("token"), content);
  }
}
