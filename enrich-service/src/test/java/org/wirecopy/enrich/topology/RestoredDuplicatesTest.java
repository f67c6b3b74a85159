package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.dedupe.SampleTexts;
import org.wirecopy.enrich.dedupe.SampleTexts.Event;

/** The lane's memory restored from its changelog decides as the one that was lost. */
@Tag("slow")
class RestoredDuplicatesTest {
  private static final int EVENTS = 100;

  private final EnrichDriver lost = new EnrichDriver();
  private final EnrichDriver restored = new EnrichDriver();

  @AfterEach
  void close() {
    lost.close();
    restored.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theRestoredMemoryIsTheLostOneAndDecidesTheSame(int seed) {
    List<Event> stream = SampleTexts.stream(seed, EVENTS);
    happen(lost, stream.subList(0, EVENTS / 2));

    lost.changes().forEach(restored::restore);

    assertThat(restored.storedDuplicates()).isEqualTo(lost.storedDuplicates());
    decideTheSame(stream);
  }

  @Test
  void whatCompactionLeavesOfTheChangelogIsEnough() {
    List<Event> stream = SampleTexts.stream(4, EVENTS);
    happen(lost, stream.subList(0, EVENTS / 2));

    Map<Bytes, TestRecord<Bytes, byte[]>> compacted = new LinkedHashMap<>();
    for (TestRecord<Bytes, byte[]> change : lost.changes()) {
      compacted.remove(change.key());
      compacted.put(change.key(), change);
    }
    compacted.values().forEach(restored::restore);

    assertThat(restored.storedDuplicates()).isEqualTo(lost.storedDuplicates());
    decideTheSame(stream);
  }

  @Test
  void aRestorationThatBeginsBeforeWhatIsThereChangesNothing() {
    happen(lost, SampleTexts.stream(6, EVENTS));
    List<TestRecord<Bytes, byte[]>> changes = lost.changes();

    changes.forEach(restored::restore);
    changes.subList(changes.size() / 2, changes.size()).forEach(restored::restore);

    assertThat(restored.storedDuplicates()).isEqualTo(lost.storedDuplicates());
  }

  @Test
  void anArticleIsOneRecordOfTheChangelog() {
    lost.send("urn:a", SampleTexts.words(1, 500));
    assertThat(lost.changes()).hasSize(1);

    lost.send("urn:a", SampleTexts.words(1, 500));
    assertThat(lost.changes()).isEmpty();
  }

  /** Numbers go on where they were: what has no text only takes its place in the lane. */
  private void decideTheSame(List<Event> stream) {
    for (int i = 0; i < EVENTS / 2; i++) {
      happen(restored, List.of(new Event("urn:never-there", null)));
    }
    assertThat(happen(restored, stream.subList(EVENTS / 2, EVENTS)))
        .isEqualTo(happen(lost, stream.subList(EVENTS / 2, EVENTS)))
        .anyMatch(published -> published.contains("NEAR"))
        .anyMatch(published -> published.contains("EXACT"))
        .anyMatch(published -> published.contains("CONTAIN"));
    assertThat(restored.storedDuplicates()).isEqualTo(lost.storedDuplicates());
  }

  private static List<String> happen(EnrichDriver driver, List<Event> events) {
    List<String> published = new ArrayList<>();
    for (Event event : events) {
      if (event.text() == null) {
        driver.pipe(event.uri(), null);
        assertThat(driver.nextEnrichedRecord().value()).isNull();
        published.add(event.uri() + " is taken down");
      } else {
        published.add(
            event.uri() + " " + driver.send(event.uri(), event.text()).enrichment().dedupe());
      }
    }
    return published;
  }
}
