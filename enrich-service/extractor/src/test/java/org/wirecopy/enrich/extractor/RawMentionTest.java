package org.wirecopy.enrich.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RawMentionTest {
  @Test
  void aMentionKnowsItsCharacters() {
    RawMention mention = new RawMention(RawMention.Type.LOC, 3, 7);

    assertThat(mention.in("in Rome.")).isEqualTo("Rome");
  }

  @Test
  void aMentionOfNothingIsRejected() {
    assertThatThrownBy(() -> new RawMention(RawMention.Type.LOC, 3, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 3 to 3");
  }
}
