package org.wirecopy.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.extractor.RawMention;

class LabelsTest {
  @Test
  void whatIsMarkedIsRead() {
    List<Token> tokens = Tokenizer.tokens("Ana Maria Costa Lisboa Porto hoje");
    int[] labels = new int[tokens.size()];
    Labels.mark(labels, RawMention.Type.PERSON, 0, 3);
    Labels.mark(labels, RawMention.Type.LOC, 3, 4);
    Labels.mark(labels, RawMention.Type.LOC, 4, 5);

    assertThat(Labels.names(tokens, labels, 100))
        .containsExactly(
            new RawMention(RawMention.Type.PERSON, 100, 115),
            new RawMention(RawMention.Type.LOC, 116, 122),
            new RawMention(RawMention.Type.LOC, 123, 128));
  }

  @Test
  void aNameGoesOnWithItsOwnTypeAlone() {
    int[] person = new int[2];
    int[] place = new int[2];
    Labels.mark(person, RawMention.Type.PERSON, 0, 2);
    Labels.mark(place, RawMention.Type.LOC, 0, 2);

    assertThat(Labels.follows(person[0], person[1])).isTrue();
    assertThat(Labels.follows(person[0], place[1])).isFalse();
    assertThat(Labels.follows(person[0], Labels.OUTSIDE)).isFalse();
    assertThat(Labels.follows(Labels.OUTSIDE, person[1])).isFalse();
    assertThat(Labels.begins(person[1])).isFalse();
    assertThat(Labels.ends(person[0])).isFalse();
  }
}
