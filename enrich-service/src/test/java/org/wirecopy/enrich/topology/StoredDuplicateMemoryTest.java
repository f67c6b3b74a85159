package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.dedupe.DuplicateFinder;
import org.wirecopy.enrich.dedupe.DuplicateMemory;
import org.wirecopy.enrich.dedupe.DuplicateMemoryKit;
import org.wirecopy.enrich.dedupe.DuplicateRules;
import org.wirecopy.enrich.dedupe.ExactKey;
import org.wirecopy.enrich.dedupe.FoldedText;
import org.wirecopy.enrich.dedupe.FoundDuplicates;
import org.wirecopy.enrich.dedupe.HeapDuplicateMemory;
import org.wirecopy.enrich.dedupe.SampleTexts;
import org.wirecopy.enrich.dedupe.SampleTexts.Event;
import org.wirecopy.enrich.dedupe.TextSketch;

@Tag("slow")
class StoredDuplicateMemoryTest extends DuplicateMemoryKit {
  @TempDir Path folder;

  private KeyValueStore<Bytes, byte[]> store;
  private StoredDuplicateMemory memory;

  @BeforeEach
  void open() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "memory");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    StateStoreContext context =
        new MockProcessorContext<Void, Void>(settings, new TaskId(0, 0), folder.toFile())
            .getStateStoreContext();
    store = DuplicateStore.supplier(StoreNames.COPIES).get();
    store.init(context, store);
    memory = new StoredDuplicateMemory(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected DuplicateMemory memory() {
    return memory;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void inRocksDbIsFoundWhatIsFoundOnTheHeap(int seed) {
    List<Event> stream = SampleTexts.stream(seed, 200);

    assertThat(found(memory, stream))
        .isEqualTo(found(new HeapDuplicateMemory(), stream))
        .anyMatch(found -> found.links().size() > 1);
  }

  private static List<FoundDuplicates> found(DuplicateMemory memory, List<Event> stream) {
    DuplicateFinder finder = new DuplicateFinder(DuplicateRules.MEASURED, memory, 50);
    List<FoundDuplicates> found = new ArrayList<>();
    for (int number = 0; number < stream.size(); number++) {
      Event event = stream.get(number);
      if (event.text() == null) {
        finder.takeDown(event.uri(), number);
      } else {
        found.add(
            finder.arrive(
                new DuplicateFinder.Arrival(
                    number,
                    event.uri(),
                    ExactKey.of(FoldedText.of(event.text())),
                    TextSketch.of(event.text()),
                    number,
                    number % 7 != 0)));
      }
    }
    return found;
  }
}
