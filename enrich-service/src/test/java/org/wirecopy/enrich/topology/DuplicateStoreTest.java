package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.enrich.dedupe.SampleTexts;
import org.wirecopy.enrich.dedupe.SampleTexts.Event;
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
