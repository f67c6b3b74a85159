package org.wirecopy.enrich.state;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The producer of a thread of Kafka Streams, which tells the stores what is committed. */
public final class TransactionalProducer extends KafkaProducer<byte[], byte[]> {
  private final Transactions transactions;

  /** Of the last records that this transaction has, by partition. */
  private final Map<TopicPartition, Long> offsets = new ConcurrentHashMap<>();

  public TransactionalProducer(Map<String, Object> config, Transactions transactions) {
    super(config, new ByteArraySerializer(), new ByteArraySerializer());
    this.transactions = transactions;
  }

  /** All records of a transaction have been answered when it is committed. */
  @Override
  public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
    return super.send(
        record,
        (sent, failure) -> {
          if (failure == null && sent.hasOffset()) {
            offsets.merge(
                new TopicPartition(sent.topic(), sent.partition()), sent.offset(), Math::max);
          }
          if (callback != null) {
            callback.onCompletion(sent, failure);
          }
        });
  }

  /** Where the answer does not come, the stores keep what was there before, as after a crash. */
  @Override
  public void commitTransaction() {
    super.commitTransaction();
    Map<TopicPartition, Long> committed = new HashMap<>(offsets);
    offsets.clear();
    transactions.committed(committed);
  }

  @Override
  public void abortTransaction() {
    offsets.clear();
    transactions.aborted();
    super.abortTransaction();
  }
}
