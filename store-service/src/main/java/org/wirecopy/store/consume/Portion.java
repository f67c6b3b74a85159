package org.wirecopy.store.consume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** The part of what was polled that goes into one transaction, each partition in its order. */
final class Portion {
  private Portion() {}

  /** The records of a poll, in the order in which portions are taken from them. */
  static List<ConsumerRecord<byte[], byte[]>> all(ConsumerRecords<byte[], byte[]> polled) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>(polled.count());
    polled.partitions().forEach(partition -> all.addAll(polled.records(partition)));
    return all;
  }

  /** Some records of a poll; what the poll says of the places behind it is not theirs. */
  static ConsumerRecords<byte[], byte[]> of(List<ConsumerRecord<byte[], byte[]>> records) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      byPartition
          .computeIfAbsent(
              new TopicPartition(record.topic(), record.partition()), any -> new ArrayList<>())
          .add(record);
    }
    return new ConsumerRecords<>(byPartition, Map.of());
  }
}
