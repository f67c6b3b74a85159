package org.wirecopy.store.consume;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.ArrivalReader;
import org.wirecopy.store.arrival.Coordinates;
import org.wirecopy.store.arrival.Delivery;

/** Turns Kafka's records into arrivals. */
@Singleton
class KafkaRecords {
  private final ArrivalReader reader;

  @Inject
  KafkaRecords(InstantSource clock) {
    reader = new ArrivalReader(clock);
  }

  /** The arrivals, each partition's in its order. */
  List<Arrival> arrivals(ConsumerRecords<byte[], byte[]> records) {
    List<Arrival> arrivals = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      arrivals.add(reader.read(delivery(record)));
    }
    return arrivals;
  }

  private static Delivery delivery(ConsumerRecord<byte[], byte[]> record) {
    return new Delivery(
        new Coordinates(record.topic(), record.partition(), record.offset()),
        Instant.ofEpochMilli(record.timestamp()),
        record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
        record.value());
  }
}
