package org.wirecopy.store.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.junit.jupiter.api.Test;
import org.wirecopy.store.arrival.Partition;
import org.wirecopy.store.postgres.OffsetRange;
import org.wirecopy.topics.Position;

class OffsetCommitsTest {
  private static final TopicPartition FIRST = new TopicPartition("articles.enriched", 0);
  private static final TopicPartition SECOND = new TopicPartition("articles.enriched", 1);

  /** A consumer whose commits are answered when the test says so. */
  private static final class Commits extends MockConsumer<byte[], byte[]> {
    private final List<Map<TopicPartition, OffsetAndMetadata>> asked = new ArrayList<>();
    private final Deque<OffsetCommitCallback> waiting = new ArrayDeque<>();

    Commits() {
      super("earliest");
    }

    @Override
    public synchronized void commitAsync(
        Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
      asked.add(offsets);
      waiting.add(callback);
    }

    void answer(Exception failure) {
      waiting.remove().onComplete(asked.get(asked.size() - 1), failure);
    }
  }

  private final Commits kafka = new Commits();
  private final OffsetCommits told = new OffsetCommits(kafka);

  private static List<OffsetRange> written(int partition, long to) {
    return List.of(
        new OffsetRange(
            new Partition("articles.enriched", partition), 0, new Position(to, null, null, null)));
  }

  private static Map<TopicPartition, OffsetAndMetadata> at(TopicPartition partition, long offset) {
    return Map.of(partition, new OffsetAndMetadata(offset));
  }

  @Test
  void whatARebalanceRejectedIsToldAgain() {
    kafka.assign(List.of(FIRST));
    told.note(written(0, 7));
    told.tell();

    kafka.answer(new RebalanceInProgressException());
    told.tell();

    assertThat(kafka.asked).containsExactly(at(FIRST, 7), at(FIRST, 7));
  }

  @Test
  void whatWasToldIsNotToldAgain() {
    kafka.assign(List.of(FIRST));
    told.note(written(0, 7));
    told.tell();

    kafka.answer(null);
    told.tell();

    assertThat(kafka.asked).containsExactly(at(FIRST, 7));
  }

  @Test
  void whatIsWrittenMeanwhileIsToldAfterwards() {
    kafka.assign(List.of(FIRST));
    told.note(written(0, 7));
    told.tell();

    told.note(written(0, 9));
    told.tell();
    kafka.answer(null);
    told.tell();

    assertThat(kafka.asked).containsExactly(at(FIRST, 7), at(FIRST, 9));
  }

  @Test
  void nothingIsToldOfAPartitionThatIsSomeoneElsesNow() {
    kafka.assign(List.of(FIRST, SECOND));
    told.note(written(0, 7));
    kafka.assign(List.of(SECOND));

    told.tell();

    assertThat(kafka.asked).isEmpty();
  }
}
