package org.wirecopy.store.consume;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.wirecopy.enrich.contract.AnsweredRecord;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.ingest.contract.TraceParent;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.ArrivalReader;
import org.wirecopy.store.arrival.Coordinates;
import org.wirecopy.store.arrival.Delivery;
import org.wirecopy.store.arrival.PulseMark;
import org.wirecopy.store.postgres.RejectionLog;

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
      Arrival arrival = reader.read(delivery(record));
      if (arrival instanceof Arrival.Unreadable unreadable) {
        RejectionLog.tell(unreadable);
      }
      arrivals.add(arrival);
    }
    return arrivals;
  }

  private static Delivery delivery(ConsumerRecord<byte[], byte[]> record) {
    String key = key(record.key());
    return new Delivery(
        new Coordinates(record.topic(), record.partition(), record.offset()),
        Instant.ofEpochMilli(record.timestamp()),
        key,
        record.value(),
        text(record.headers().lastHeader(TraceParent.HEADER)),
        AnsweredRecord.of(text(record.headers().lastHeader(AnsweredRecord.HEADER))).orElse(null),
        pulse(key, record));
  }

  private static PulseMark pulse(String key, ConsumerRecord<byte[], byte[]> record) {
    return Pulse.of(key, record.value(), text(record.headers().lastHeader(Pulse.HEADER)))
        .map(pulse -> new PulseMark(pulse, time(record.headers().lastHeader("ce_time"))))
        .orElse(null);
  }

  private static Instant time(Header header) {
    try {
      String text = text(header);
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** A key that is not UTF-8 is none: with characters replaced it could be that of another. */
  private static String key(byte[] key) {
    try {
      return key == null
          ? null
          : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String text(Header header) {
    boolean given = header != null && header.value() != null;
    return given ? new String(header.value(), StandardCharsets.UTF_8) : null;
  }
}
