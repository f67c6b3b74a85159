package org.wirecopy.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class GuardedConsumerTest {
  private static final TopicPartition INGESTED = new TopicPartition("articles.ingested", 3);
  private static final TopicPartition REPROCESS = new TopicPartition("e-reprocess", 3);
  private static final TopicPartition LANE = new TopicPartition("e-lane-repartition", 3);

  @Test
  void aTaskWithoutItsSecondTopicIsNoticed() {
    assertThat(GuardedConsumer.lacks(Set.of(INGESTED), "e-reprocess")).isTrue();
    assertThat(
            GuardedConsumer.lacks(
                Set.of(INGESTED, new TopicPartition("e-reprocess", 4)), "e-reprocess"))
        .isTrue();
    assertThat(GuardedConsumer.lacks(Set.of(INGESTED, REPROCESS, LANE), "e-reprocess")).isFalse();
    assertThat(GuardedConsumer.lacks(Set.of(LANE), "e-reprocess")).isFalse();
    assertThat(GuardedConsumer.lacks(Set.of(), "e-reprocess")).isFalse();
  }
}
