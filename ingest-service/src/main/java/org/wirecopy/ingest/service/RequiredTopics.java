package org.wirecopy.ingest.service;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.kafka.KafkaSettings;
import org.wirecopy.ingest.kafka.TopicCreation;
import org.wirecopy.topics.kafka.FailureReason;

/** The topics that must be there before anything is read. */
final class RequiredTopics {
  private static final Logger LOG = Logger.getLogger(RequiredTopics.class);

  private final TopicsConfig config;
  private final KafkaSettings kafka;

  RequiredTopics(TopicsConfig config, KafkaSettings kafka) {
    this.config = config;
    this.kafka = kafka;
  }

  /** Creates them if that is wished, else waits until they are there. */
  void await() throws InterruptedException {
    TopicCreation creation = new TopicCreation(config.replicationFactor(), config.partitions());
    while (true) {
      try {
        List<String> missing = creation.missing(kafka, IngestTopics.ALL);
        if (config.create() && !missing.isEmpty()) {
          creation.create(kafka, IngestTopics.ALL);
          missing = List.of();
        }
        if (missing.isEmpty()) {
          return;
        }
        LOG.warnf("Waiting for the topics %s", missing);
      } catch (KafkaException e) {
        LOG.warnf("Kafka cannot be reached yet: %s", FailureReason.of(e));
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }
}
