package org.wirecopy.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Utils;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.ingest.intake.Publication;

/** One pulse as records, one for each partition of {@code articles.ingested}. */
final class PulseRecords {
  private PulseRecords() {}

  /**
   * The keys are such that Kafka's own partitioner gives each partition one, since the enricher
   * leaves the partition to that, too.
   */
  static List<Publication> of(Pulse pulse, int partitions, Instant now) {
    Map<Integer, String> uris = new TreeMap<>();
    for (int number = 0; uris.size() < partitions; number++) {
      String uri = pulse.uri(number);
      uris.putIfAbsent(partition(uri, partitions), uri);
    }
    return uris.values().stream()
        .map(uri -> Publication.of(pulse, IngestTopics.ARTICLES_INGESTED, uri, now))
        .toList();
  }

  /** As {@code BuiltInPartitioner} of Kafka's producer. */
  private static int partition(String uri, int partitions) {
    return Utils.toPositive(Utils.murmur2(uri.getBytes(StandardCharsets.UTF_8))) % partitions;
  }
}
