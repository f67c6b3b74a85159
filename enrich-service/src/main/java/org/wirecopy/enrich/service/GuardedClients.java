package org.wirecopy.enrich.service;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.wirecopy.enrich.state.TransactionalProducer;
import org.wirecopy.enrich.state.Transactions;

/**
 * Clients of Kafka Streams that do not begin a topic anew by themselves. Streams takes the reset
 * policy for a place that is gone as well as for one that never was: it would read a cut topic from
 * its start, without a word. Their producers tell the stores what is committed.
 */
final class GuardedClients implements KafkaClientSupplier {
  private final String reprocess;
  private final Transactions transactions;

  /**
   * Makes clients of one enricher.
   *
   * @param reprocess name of the {@link org.wirecopy.enrich.topology.ReprocessTopic}
   * @param transactions are told how those of the producers end
   */
  GuardedClients(String reprocess, Transactions transactions) {
    this.reprocess = reprocess;
    this.transactions = transactions;
  }

  @Override
  public Admin getAdmin(Map<String, Object> config) {
    return Admin.create(config);
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new TransactionalProducer(config, transactions);
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return new GuardedConsumer(config, reprocess);
  }

  /** Of changelogs, whose place is not the group's: a state that they do not lead to is wiped. */
  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
