package org.wirecopy.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The expected values are those of FIPS 180-2, appendix B, and of sha256sum. */
class Sha256Test {
  @Test
  void theHashIsLowerCaseHex() {
    assertThat(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aTextIsHashedAsUtf8() {
    assertThat(Sha256.hex("é"))
        .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
  }

  @Test
  void aStreamIsHashedToItsEnd() throws IOException {
    byte[] million = "a".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);

    assertThat(Sha256.hex(new ByteArrayInputStream(million)))
        .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  }
}
