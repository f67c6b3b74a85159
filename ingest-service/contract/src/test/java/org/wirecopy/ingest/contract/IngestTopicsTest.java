package org.wirecopy.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IngestTopicsTest {
  @Test
  void theArchiveIsCompactedAfterAWeekAndKeptWithoutLimit() {
    assertThat(IngestTopics.ARTICLES_INGESTED.config())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("min.compaction.lag.ms", "604800000")
        .containsEntry("max.compaction.lag.ms", "1209600000")
        .containsEntry("delete.retention.ms", "2592000000")
        .containsEntry("max.message.bytes", "8388608")
        .doesNotContainKey("retention.ms");
  }

  @Test
  void rejectionsAreDeletedAfterThirtyDays() {
    assertThat(IngestTopics.ARTICLES_REJECTED.config())
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "2592000000");
  }

  @Test
  void theTopicsHaveThePartitionsThatConsumersKnow() {
    assertThat(IngestTopics.ALL)
        .extracting(topic -> topic.name() + " " + topic.partitions())
        .containsExactly(
            "articles.ingested 12",
            "articles.rejected 3",
            "ingest.files 3",
            "articles.takedowns 1");
  }
}
