package org.wirecopy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.wirecopy.enrich.topology.LaneChangelog;

/** Compares what a killed enricher left on its disk with what is committed in its changelogs. */
final class KilledState {
  /** How long the end of a transaction may be on its way. */
  private static final Duration LATEST = Duration.ofSeconds(20);

  private final String servers;
  private final List<String> faults = new ArrayList<>();
  private int compared;
  private int left;

  KilledState(String servers) {
    this.servers = servers;
  }

  /** Each fault that was found. */
  List<String> faults() {
    return faults;
  }

  /** How many stores were compared: those that the next process goes on from. */
  int compared() {
    return compared;
  }

  /** How many stores Kafka Streams wipes. */
  int left() {
    return left;
  }

  void look(Path state) throws IOException {
    for (StoreOnDisk store : StoreOnDisk.under(state)) {
      if (!store.isGoneOnFrom()) {
        left++;
      } else {
        compared++;
        look(store);
      }
    }
  }

  private void look(StoreOnDisk store) throws IOException {
    long upTo = store.reached() == null ? store.checkpoint() : store.reached();
    List<ConsumerRecord<byte[], byte[]>> committed = committed(store, upTo);
    if (store.reached() == null) {
      lookForUncommitted(store, committed);
    } else {
      compare(store, entries(store, committed, upTo));
    }
  }

  /** Byte for byte. */
  private void compare(StoreOnDisk store, Map<Bytes, byte[]> expected) {
    Set<Bytes> keys = new HashSet<>(expected.keySet());
    keys.addAll(store.entries().keySet());
    for (Bytes key : keys) {
      if (!Arrays.equals(expected.get(key), store.entries().get(key))) {
        faults.add(
            "%s %d at %d: other value of %s"
                .formatted(store.name(), store.partition(), store.reached(), key));
      }
    }
  }

  /** Such a state may be ahead of its checkpoint, but not of what is committed. */
  private void lookForUncommitted(
      StoreOnDisk store, List<ConsumerRecord<byte[], byte[]>> committed) {
    Map<Bytes, Set<Bytes>> values = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : committed) {
      if (record.value() != null) {
        values
            .computeIfAbsent(Bytes.wrap(record.key()), key -> new HashSet<>())
            .add(Bytes.wrap(record.value()));
      }
    }
    store.entries().entrySet().stream()
        .filter(entry -> !isIndex(store, entry.getKey()))
        .filter(
            entry ->
                !values
                    .getOrDefault(entry.getKey(), Set.of())
                    .contains(Bytes.wrap(entry.getValue())))
        .forEach(
            entry ->
                faults.add(
                    "%s %d, checkpoint at %d: a value of %s that is not committed"
                        .formatted(
                            store.name(), store.partition(), store.checkpoint(), entry.getKey())));
  }

  private static boolean isIndex(StoreOnDisk store, Bytes key) {
    return store.isLane() && StoreOnDisk.isIndex(key.get());
  }

  /** It has none until its restoration ends. */
  private static boolean hasIndex(StoreOnDisk store) {
    return store.entries().keySet().stream().anyMatch(key -> isIndex(store, key));
  }

  private static Map<Bytes, byte[]> entries(
      StoreOnDisk store, List<ConsumerRecord<byte[], byte[]>> committed, long upTo)
      throws IOException {
    Map<Bytes, byte[]> newest = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record : committed) {
      if (record.offset() > upTo) {
        break;
      }
      if (record.value() == null) {
        newest.remove(Bytes.wrap(record.key()));
      } else {
        newest.put(Bytes.wrap(record.key()), record.value());
      }
    }
    if (!hasIndex(store)) {
      return newest;
    }
    Path folder = Files.createTempDirectory("restored-copies");
    try {
      return LaneChangelog.restored(folder, newest, CountedStores.class);
    } finally {
      Trees.delete(folder);
    }
  }

  /** What a reader of committed records sees, which is at least what the store says it holds. */
  private List<ConsumerRecord<byte[], byte[]>> committed(StoreOnDisk store, long upTo) {
    TopicPartition changelog =
        new TopicPartition(
            "wirecopy-enrich-%s-changelog".formatted(store.name()), store.partition());
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(changelog));
      consumer.seekToBeginning(List.of(changelog));
      long last = System.nanoTime() + LATEST.toNanos();
      long end = 0;
      while (consumer.position(changelog) < end || end <= upTo) {
        consumer.poll(Duration.ofMillis(50)).forEach(records::add);
        end = consumer.endOffsets(List.of(changelog)).get(changelog);
        if (System.nanoTime() > last) {
          faults.add("%s says it holds %d, and %d is committed".formatted(changelog, upTo, end));
          break;
        }
      }
    }
    return records;
  }
}
