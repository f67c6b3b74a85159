package org.wirecopy.enrich.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash leaves of a store is looked at in a copy of the files of one that is open. */
class CommittedStoreTest {
  private static final TopicPartition CHANGELOG = new TopicPartition("app-things-changelog", 3);
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path folder;

  private Instant now = NOW;
  private final Transactions transactions = new Transactions(() -> now);
  private RestorableContext context;
  private CommittedStore store;

  @BeforeEach
  void open() {
    store = open(folder.resolve("first"), transactions);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatIsNotCommittedCanBeReadAndDoesNotOutliveACrash() throws IOException {
    put("a", "old");
    put("gone", "old");
    commit(41L);
    put("a", "new");
    put("b", "new");
    put("gone", null);

    assertThat(entries(store)).isEqualTo(Map.of("a", "new", "b", "new"));
    assertThat(text(store.get(key("gone")))).isNull();
    Path crashed = crash("crashed");
    try (Reopened found = new Reopened(open(crashed, transactions))) {
      assertThat(entries(found.store())).isEqualTo(Map.of("a", "old", "gone", "old"));
      assertThat(checkpoint(crashed)).endsWith("app-things-changelog 3 41");
    }
  }

  @Test
  void aRangeEndsWithItsLastKeyWhereverThatIs() {
    put("a", "stored");
    put("c", "stored");
    put("e", "stored");
    commit(1L);
    put("b", "changed");
    put("c", null);
    put("d", "changed");
    put("f", "changed");

    try (KeyValueIterator<Bytes, byte[]> found = store.range(key("b"), key("e"))) {
      assertThat(texts(found)).isEqualTo(Map.of("b", "changed", "d", "changed", "e", "stored"));
    }
  }

  @Test
  void aRestorationThatIsKilledGoesOn() throws IOException {
    context.restore(List.of(record(7, "a", "restored"), record(8, "b", "restored")));
    context.restore(List.of(record(9, "a", null)));

    Path crashed = crash("crashed");
    try (Reopened found = new Reopened(open(crashed, transactions))) {
      assertThat(entries(found.store())).isEqualTo(Map.of("b", "restored"));
      assertThat(checkpoint(crashed)).endsWith("app-things-changelog 3 9");
    }
  }

  @Test
  void anAbortedTransactionLeavesWhatWasThere() {
    put("a", "old");
    commit(1L);
    put("a", "new");

    transactions.aborted();

    assertThat(text(store.get(key("a")))).isEqualTo("old");
  }

  @Test
  void theTransactionOfAnotherThreadIsAnotherMatter() throws Exception {
    put("a", "mine");

    Thread other = new Thread(() -> transactions.committed(Map.of(CHANGELOG, 7L)));
    other.start();
    other.join();

    assertThat(Files.exists(crashedAndReopened().resolve(".checkpoint"))).isFalse();
  }

  @Test
  void whereTheOffsetOfACommitIsNotKnownTheOneBeforeItStays() throws IOException {
    put("a", "old");
    commit(41L);
    put("a", "new");
    commit(null);

    Path crashed = crash("crashed");
    try (Reopened found = new Reopened(open(crashed, transactions))) {
      assertThat(entries(found.store())).isEqualTo(Map.of("a", "new"));
      assertThat(checkpoint(crashed)).endsWith(" 41");
    }
  }

  @Test
  void aStateThatIsTooOldIsLeftToKafkaStreams() throws IOException {
    put("a", "old");
    commit(41L);

    Path hours = crash("hours");
    open(hours, at(NOW.plus(Duration.ofHours(11)))).close();
    Path day = crash("day");
    open(day, at(NOW.plus(Duration.ofHours(13)))).close();

    assertThat(checkpoint(hours)).endsWith(" 41");
    assertThat(Files.exists(day.resolve(".checkpoint"))).isFalse();
  }

  @Test
  void aStoreThatNothingChangesStaysUpToDateWhileItsThreadCommits() throws IOException {
    put("a", "old");
    commit(41L);
    now = NOW.plus(Duration.ofHours(20));
    commit(null);

    Path crashed = crash("crashed");
    open(crashed, at(NOW.plus(Duration.ofHours(30)))).close();

    assertThat(checkpoint(crashed)).endsWith(" 41");
  }

  @Test
  void aStateToWhichAnotherReleaseHasWrittenIsLeftToKafkaStreams() throws IOException {
    put("a", "old");
    commit(41L);
    Path other = crash("other");
    CommittedStore older = open(other, null);
    older.put(key("a"), "uncommitted".getBytes(UTF_8));
    older.close();

    open(other, transactions).close();

    assertThat(Files.exists(other.resolve(".checkpoint"))).isFalse();
  }

  private Path crashedAndReopened() throws IOException {
    Path crashed = crash("crashed");
    open(crashed, transactions).close();
    return crashed;
  }

  /** Whatever the store has given to RocksDB is on disk. */
  private Path crash(String name) throws IOException {
    store.flush();
    Path from = folder.resolve("first");
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        if (!file.endsWith("LOCK")) {
          Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
      }
    }
    return to;
  }

  private record Reopened(CommittedStore store) implements AutoCloseable {
    @Override
    public void close() {
      store.close();
    }
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, String key, String value) {
    return new ConsumerRecord<>(
        CHANGELOG.topic(),
        CHANGELOG.partition(),
        offset,
        key.getBytes(UTF_8),
        value == null ? null : value.getBytes(UTF_8));
  }

  private CommittedStore open(Path task, Transactions transactions) {
    context = new RestorableContext(task, transactions);
    CommittedStore opened = new CommittedStore("things");
    opened.init(context.context(), opened);
    return opened;
  }

  private static Transactions at(Instant time) {
    return new Transactions(InstantSource.fixed(time));
  }

  private void put(String key, String value) {
    store.put(key(key), value == null ? null : value.getBytes(UTF_8));
  }

  private void commit(Long offset) {
    transactions.committed(offset == null ? Map.of() : Map.of(CHANGELOG, offset));
  }

  private static Bytes key(String key) {
    return Bytes.wrap(key.getBytes(UTF_8));
  }

  private static String text(byte[] value) {
    return value == null ? null : new String(value, UTF_8);
  }

  private static Map<String, String> entries(CommittedStore store) {
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      return texts(all);
    }
  }

  private static Map<String, String> texts(KeyValueIterator<Bytes, byte[]> found) {
    Map<String, String> texts = new TreeMap<>();
    found.forEachRemaining(entry -> texts.put(text(entry.key.get()), text(entry.value)));
    return texts;
  }

  private static String checkpoint(Path task) throws IOException {
    return Files.readString(task.resolve(".checkpoint")).strip();
  }
}
