package org.wirecopy.enrich.topology;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.wirecopy.ingest.contract.Topic;

/**
 * The enricher's own topic of enriched records that are to be enriched again, in the partitions of
 * {@code articles.ingested}: each as it stands on {@code articles.enriched}, with key, value and
 * the header that names the ingested record.
 */
public final class ReprocessTopic {
  /**
   * Of the records of one task Kafka Streams takes the earliest, so these are dated ahead and any
   * live article goes first. Brokers refuse what is an hour ahead.
   */
  public static final Duration DATED_AHEAD = Duration.ofMinutes(10);

  /** On these records and on what becomes of them in the lane. */
  private static final String HEADER = "wirecopy-reprocess";

  private static final byte[] MARK = "1".getBytes(StandardCharsets.US_ASCII);

  /** The command deletes what was enriched; this holds for what it left when it was killed. */
  private static final Duration KEPT = Duration.ofDays(1);

  private ReprocessTopic() {}

  /** Its name for an enricher; it begins as those of Kafka Streams do. */
  public static String of(String applicationId) {
    return applicationId + "-reprocess";
  }

  /** Its settings, in Kafka's own names. */
  public static Map<String, String> config() {
    return Map.of(
        "cleanup.policy",
        "delete",
        "retention.ms",
        Long.toString(KEPT.toMillis()),
        "max.message.bytes",
        Integer.toString(Topic.MAX_REQUEST_BYTES));
  }

  /** Marks a record. */
  public static void mark(Headers headers) {
    headers.remove(HEADER);
    headers.add(HEADER, MARK);
  }

  static boolean isMarked(Headers headers) {
    return headers.lastHeader(HEADER) != null;
  }
}
