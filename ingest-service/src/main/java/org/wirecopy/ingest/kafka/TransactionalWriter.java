package org.wirecopy.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.contract.Topic;
import org.wirecopy.ingest.intake.IntakeStoppedException;
import org.wirecopy.ingest.intake.Publication;
import org.wirecopy.topics.BrokenTopicsException;

/**
 * One producer of transactions, each of which commits with its records where they stand. What fails
 * with a {@link KafkaException} may have been committed or not. For one thread.
 */
final class TransactionalWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TransactionalWriter.class);

  /** An outage is told apart from a slow broker after as long as a commit waits. */
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  private final Messages messages;
  private final Producer<byte[], byte[]> producer;
  private final KafkaClientMetrics measured;

  /**
   * Connects. Nothing is fenced before {@link #begin()}.
   *
   * @param meters get what Kafka's producer measures
   */
  TransactionalWriter(KafkaSettings settings, Messages messages, MeterRegistry meters) {
    this.messages = messages;
    producer = new KafkaProducer<>(settings.producer());
    measured = new KafkaClientMetrics(producer);
    measured.bindTo(meters);
  }

  /** Offsets that a transaction commits for a group. */
  record Offsets(Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {}

  /**
   * Fences every producer before with the same transactional id; its last transaction is then
   * either committed or aborted.
   */
  void begin() {
    producer.initTransactions();
  }

  /**
   * Publishes in one transaction.
   *
   * @param guard gets the places of the records before they are committed
   * @param read offsets that are committed with them; none where there is nothing to commit
   * @throws BrokenTopicsException if the records do not stand where they should; then nothing is
   *     committed
   */
  void commit(List<Publication> publications, TopicGuard guard, List<Offsets> read) {
    producer.beginTransaction();
    List<RecordMetadata> places =
        places(publications.stream().map(messages::of).map(producer::send).toList());
    if (places != null) {
      try {
        guard.written(places);
      } catch (BrokenTopicsException e) {
        abort();
        throw e;
      }
      producer.sendOffsetsToTransaction(guard.offsets(), guard.group());
      read.forEach(one -> producer.sendOffsetsToTransaction(one.offsets(), one.group()));
    }
    producer.commitTransaction();
    messages.committed();
  }

  /** Null where a record has failed: the commit throws what it failed with. */
  private static List<RecordMetadata> places(List<Future<RecordMetadata>> sent) {
    List<RecordMetadata> places = new ArrayList<>();
    long deadline = System.nanoTime() + ANSWER.toNanos();
    for (Future<RecordMetadata> one : sent) {
      try {
        long left = Math.max(0, deadline - System.nanoTime());
        places.add(one.get(left, TimeUnit.NANOSECONDS));
      } catch (ExecutionException e) {
        return null;
      } catch (java.util.concurrent.TimeoutException e) {
        throw new TimeoutException("Kafka has not taken the records in " + ANSWER, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IntakeStoppedException("interrupted", e);
      }
    }
    return places;
  }

  /** How many partitions a topic has. */
  int partitions(Topic topic) {
    return producer.partitionsFor(topic.name()).size();
  }

  /**
   * Aborts with this producer's epoch, so that an ingester that has taken over is noticed before a
   * new producer of ours would fence it in turn.
   *
   * @throws RuntimeException for which {@link Fencing#is} holds, if one has
   */
  void abort() {
    try {
      producer.abortTransaction();
    } catch (KafkaException | IllegalStateException e) {
      if (Fencing.is(e)) {
        throw e;
      }
      LOG.debug("The failed transaction cannot be aborted by its own producer", e);
    }
  }

  @Override
  public void close() {
    measured.close();
    producer.close(CLOSE_TIMEOUT);
  }
}
