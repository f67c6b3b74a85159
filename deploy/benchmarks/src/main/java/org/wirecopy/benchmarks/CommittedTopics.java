package org.wirecopy.benchmarks;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a read-committed consumer finds on the topics of one broker. */
public record CommittedTopics(String bootstrapServers) {
  /** All records of a topic up to its present end. */
  public List<ConsumerRecord<String, byte[]>> all(String topic) {
    try (CommittedTopic records = new CommittedTopic(bootstrapServers, topic)) {
      return records.readToEnd();
    }
  }
}
