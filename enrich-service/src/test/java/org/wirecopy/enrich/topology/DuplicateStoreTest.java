package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.enrich.dedupe.SampleTexts;
import org.wirecopy.enrich.dedupe.SampleTexts.Event;
import org.wirecopy.enrich.state.CommittedStore;
import org.wirecopy.enrich.state.RestorableContext;

/** A lost memory of the lane is restored in batches, as Kafka Streams does it. */
@Tag("slow")
class DuplicateStoreTest {
  private static final int EVENTS = 60;

  @TempDir Path folder;

  private final EnrichDriver lost = new EnrichDriver();
  private final List<TestRecord<Bytes, byte[]>> changes = new ArrayList<>();
  private KeyValueStore<Bytes, byte[]> store;
  private RestorableContext context;

  @BeforeEach
  void lose() {
    for (Event event : SampleTexts.stream(5, EVENTS)) {
      if (event.text() == null) {
        lost.pipe(event.uri(), null);
        assertThat(lost.nextEnrichedRecord().value()).isNull();
      } else {
        lost.send(event.uri(), event.text());
      }
    }
    changes.addAll(lost.changes());
    assertThat(changes).anyMatch(change -> change.value() == null);
    open();
  }

  @AfterEach
  void close() {
    store.close();
    lost.close();
  }

  @Test
  void oneBatchRestoresItAndItsIndex() {
    restore(0, changes.size());

    assertThat(EnrichDriver.entries(store)).isEqualTo(lost.storedDuplicates());
  }

  /** As a standby does it, which follows the lane while it works. */
  @Test
  void smallBatchesDoToo() {
    for (int i = 0; i < changes.size(); i++) {
      restore(i, i + 1);
    }

    assertThat(EnrichDriver.entries(store)).isEqualTo(lost.storedDuplicates());
  }

  @Test
  void itGoesOnAfterAKillAndBeforeWhatIsThere() {
    restore(0, changes.size() / 2);
    store.close();
    open();

    restore(changes.size() / 3, changes.size());

    assertThat(EnrichDriver.entries(store)).isEqualTo(lost.storedDuplicates());
  }

  @Test
  void theLaneWritesToItAfterwards() {
    restore(0, changes.size() / 2);

    changes
        .subList(changes.size() / 2, changes.size())
        .forEach(change -> store.put(change.key(), change.value()));

    assertThat(EnrichDriver.entries(store)).isEqualTo(lost.storedDuplicates());
  }

  @Test
  void theIndexIsMadeWhenTheRestorationEnds() {
    restore(0, changes.size());
    assertThat(isIndexed()).isFalse();

    context.end(StoreNames.COPIES);

    assertThat(isIndexed()).isTrue();
    assertThat(EnrichDriver.entries(store)).isEqualTo(lost.storedDuplicates());
  }

  @Test
  void aStandbyMakesItWhenItHasCaughtUpAndKeepsItUp() {
    restore(0, changes.size() / 3);
    context.follow(StoreNames.COPIES, 100_000);
    assertThat(isIndexed()).isFalse();

    restore(changes.size() / 3, changes.size() / 2);
    context.follow(StoreNames.COPIES, 2);
    assertThat(isIndexed()).isTrue();
    restore(changes.size() / 2, changes.size());

    assertThat(EnrichDriver.entries(store)).isEqualTo(lost.storedDuplicates());
  }

  @Test
  void whatAKillHasLeftOfItsMakingIsNothing() throws IOException {
    restore(0, changes.size());
    store.close();
    Path left = Files.createDirectory(folder.resolve("restored").resolve("copies-index"));
    Files.writeString(left.resolve("fingerprints"), "half of them");
    open();

    context.end(StoreNames.COPIES);

    assertThat(left).doesNotExist();
    assertThat(EnrichDriver.entries(store)).isEqualTo(lost.storedDuplicates());
  }

  /** As the disk has it. */
  private boolean isIndexed() {
    store.close();
    KeyValueStore<Bytes, byte[]> rocks = CommittedStore.supplier(StoreNames.COPIES).get();
    rocks.init(new RestorableContext(folder.resolve("restored"), null).context(), rocks);
    try (KeyValueIterator<Bytes, byte[]> entries = rocks.all()) {
      boolean indexed = false;
      while (entries.hasNext()) {
        indexed |= entries.next().key.compareTo(DuplicateStoreKeys.INDEX) > 0;
      }
      return indexed;
    } finally {
      rocks.close();
      open();
    }
  }

  private void open() {
    context = new RestorableContext(folder.resolve("restored"), null);
    store = DuplicateStore.supplier(StoreNames.COPIES).get();
    store.init(context.context(), store);
  }

  private void restore(int from, int to) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = from; i < to; i++) {
      TestRecord<Bytes, byte[]> change = changes.get(i);
      records.add(new ConsumerRecord<>("changelog", 3, i, change.key().get(), change.value()));
    }
    context.restore(records);
  }
}
