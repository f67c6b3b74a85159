package org.wirecopy.enrich.service;

import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.wirecopy.ingest.contract.IngestTopics;

/** How many records wait at each stage of the topology, as its consumers know. */
enum StreamsLag {
  /** Articles that came in and are still to be read. */
  INGESTED(IngestTopics.ARTICLES_INGESTED.name()),
  /** Articles that have been read, on their way to the duplicate finder. */
  LANE("lane"),
  /** Articles that are to be enriched again. */
  REPROCESS("reprocess");

  private final String topic;

  StreamsLag(String topic) {
    this.topic = topic;
  }

  /** The topic's name; one of the enricher's own without what all of those begin with. */
  String topic() {
    return topic;
  }

  /** The records that wait in this process's partitions. */
  double records(KafkaStreams streams) {
    return streams.metrics().entrySet().stream()
        .filter(metric -> counts(metric.getKey()))
        .mapToDouble(StreamsLag::value)
        .filter(Double::isFinite)
        .sum();
  }

  private boolean counts(MetricName name) {
    return name.name().equals("records-lag")
        && !name.tags().get("client-id").endsWith("-restore-consumer")
        && of(name.tags().get("topic")) == this;
  }

  private static StreamsLag of(String topic) {
    if (topic.equals(INGESTED.topic)) {
      return INGESTED;
    }
    return topic.endsWith("-" + REPROCESS.topic) ? REPROCESS : LANE;
  }

  private static double value(Map.Entry<MetricName, ? extends Metric> metric) {
    return ((Number) metric.getValue().metricValue()).doubleValue();
  }
}
