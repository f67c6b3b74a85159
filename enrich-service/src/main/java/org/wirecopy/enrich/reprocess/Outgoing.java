package org.wirecopy.enrich.reprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wirecopy.enrich.contract.AnsweredRecord;
import org.wirecopy.enrich.topology.ReprocessTopic;
import org.wirecopy.ingest.contract.Topic;
import org.wirecopy.ingest.contract.TraceParent;

/** What is on the {@link ReprocessTopic}, and how much of it has been worked off. */
final class Outgoing implements AutoCloseable {
  private final String topic;
  private final KafkaProducer<String, byte[]> producer;
  private final List<Future<RecordMetadata>> flying = new ArrayList<>();
  private final Map<TopicPartition, Deque<Long>> waiting = new HashMap<>();
  private long sent;
  private long done;

  Outgoing(Map<String, Object> kafka, String topic) {
    this.topic = topic;
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_REQUEST_BYTES);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /**
   * Finds the topic.
   *
   * @throws IllegalStateException if no enricher has made it
   */
  static void requireTopic(Admin admin, String topic) {
    if (!answer(admin.listTopics().names()).contains(topic)) {
      throw new IllegalStateException(
          "there is no topic " + topic + ": an enricher of this release makes it at its start");
    }
  }

  /** Sends a record of {@code articles.enriched} to be enriched again. */
  void send(ConsumerRecord<String, byte[]> enriched) {
    Headers headers = new RecordHeaders();
    for (String name : List.of(AnsweredRecord.HEADER, TraceParent.HEADER)) {
      if (enriched.headers().lastHeader(name) != null) {
        headers.add(enriched.headers().lastHeader(name));
      }
    }
    ReprocessTopic.mark(headers);
    long time = System.currentTimeMillis() + ReprocessTopic.DATED_AHEAD.toMillis();
    // The partitioner of all our producers: to where the article lies on articles.ingested.
    flying.add(
        producer.send(
            new ProducerRecord<>(topic, null, time, enriched.key(), enriched.value(), headers)));
    sent++;
  }

  /** Waits until all that was sent is on the topic; returns how many that were. */
  int flush() {
    producer.flush();
    for (Future<RecordMetadata> one : flying) {
      RecordMetadata record = answer(one);
      waiting
          .computeIfAbsent(new TopicPartition(topic, record.partition()), any -> new ArrayDeque<>())
          .add(record.offset());
    }
    int flushed = flying.size();
    flying.clear();
    return flushed;
  }

  /** The enrichers have read so far. */
  void read(Map<TopicPartition, Long> positions) {
    waiting.forEach(
        (partition, offsets) -> {
          while (!offsets.isEmpty() && offsets.peek() < positions.getOrDefault(partition, 0L)) {
            offsets.remove();
            done++;
          }
        });
  }

  /** Deletes what the enrichers have read: the texts stay nowhere but where they were. */
  void purge(Admin admin, Map<TopicPartition, Long> positions) {
    Map<TopicPartition, RecordsToDelete> read = new HashMap<>();
    positions.forEach(
        (partition, position) -> {
          if (partition.topic().equals(topic) && position > 0) {
            read.put(partition, RecordsToDelete.beforeOffset(position));
          }
        });
    answer(admin.deleteRecords(read).all());
  }

  private static <T> T answer(Future<T> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  long sent() {
    return sent;
  }

  /** Of these, how many were enriched again or passed over. */
  long done() {
    return done;
  }

  @Override
  public void close() {
    producer.close();
  }
}
