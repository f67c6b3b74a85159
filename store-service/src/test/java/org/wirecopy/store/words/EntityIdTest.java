package org.wirecopy.store.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EntityIdTest {
  @Test
  void anIdThatAnIndexHoldsStaysAsItIs() {
    String id = "PERSON:" + "é".repeat(896) + "e";

    assertThat(bytes(id)).isEqualTo(1_800);
    assertThat(EntityId.kept(id)).isEqualTo(id);
  }

  @Test
  void aLongerOneIsShortenedOnceAndStaysOneOfAKind() {
    String id = "PERSON:" + "𝓐".repeat(1_000);

    String kept = EntityId.kept(id);

    assertThat(bytes(kept)).isLessThanOrEqualTo(1_800);
    assertThat(kept).startsWith("PERSON:𝓐𝓐").contains("𝓐…");
    assertThat(EntityId.kept(kept)).isEqualTo(kept);
    assertThat(EntityId.kept(id + "𝓐")).isNotEqualTo(kept);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
