package org.wirecopy.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.ingest.intake.Publication;

class PulseRecordsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 12, 100})
  void kafkaGivesEachPartitionOne(int partitions) {
    List<Publication> records = PulseRecords.of(new Pulse("news", 1, NOW), partitions, NOW);

    assertThat(records)
        .extracting(
            record ->
                BuiltInPartitioner.partitionForKey(
                    record.key().getBytes(StandardCharsets.UTF_8), partitions))
        .containsExactlyElementsOf(IntStream.range(0, partitions).boxed().toList());
  }
}
