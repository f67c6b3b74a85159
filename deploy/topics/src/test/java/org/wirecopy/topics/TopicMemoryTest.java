package org.wirecopy.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicMemoryTest {
  private static final TopicBreak BREAK =
      new TopicBreak("articles.ingested", 0, TopicBreak.Kind.CUT, 9, 0, 4, 4, "an-id");

  @Test
  void whatIsRememberedIsReadBack() {
    TopicMemory memory =
        new TopicMemory(
            Map.of(
                "articles.ingested", Map.of(0, new Position(9, "an-id", 2, new Witness(8, "aa")))),
            List.of(BREAK),
            3);

    assertThat(TopicMemory.of(memory.text())).isEqualTo(memory);
  }

  @Test
  void nothingIsRememberedWhereNothingWasWritten() {
    assertThat(TopicMemory.of("")).isEqualTo(TopicMemory.NOTHING);
    assertThat(TopicMemory.of(null)).isEqualTo(TopicMemory.NOTHING);
  }

  @Test
  void whereThereIsNoRoomForAllPartitionsTheIdsAndTheFirstBreakRemain() {
    Map<Integer, Position> many = new TreeMap<>();
    for (int partition = 0; partition < 500; partition++) {
      many.put(partition, new Position(partition, "an-id", null, null));
    }
    TopicMemory memory = new TopicMemory(Map.of("articles.ingested", many), List.of(BREAK), 1);

    String text = memory.text(4096);

    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4096);
    assertThat(TopicMemory.of(text).partitions("articles.ingested").values())
        .extracting(Position::topicId)
        .containsExactly("an-id");
    assertThat(TopicMemory.of(text).breaks()).containsExactly(BREAK);
  }

  @Test
  void somethingElseIsNotTakenForAMemory() {
    assertThatThrownBy(() -> TopicMemory.of("{\"positions\": 3}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be read");
  }
}
