package org.wirecopy.enrich.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.topology.ReprocessTopic;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Topic;

/**
 * The topics that must be there before the topology starts: Kafka Streams gives up where one is
 * missing.
 */
final class TopicSetup {
  private static final List<Topic> NEEDED =
      List.of(
          IngestTopics.ARTICLES_INGESTED,
          IngestTopics.ARTICLES_REJECTED,
          EnrichTopics.ARTICLES_ENRICHED);

  private static final String SOURCE = IngestTopics.ARTICLES_INGESTED.name();

  private final Map<String, Object> kafka;
  private final boolean create;
  private final short replicationFactor;
  private final Map<String, Integer> partitions;
  private final String reprocess;

  /**
   * Says how topics are looked for.
   *
   * @param kafka settings of every client
   * @param create whether the enricher makes its own topic where it is missing
   * @param partitions by topic, where another number is wanted than the contract's
   * @param reprocess name of the {@link org.wirecopy.enrich.topology.ReprocessTopic}, which the
   *     enricher makes in any case, as Kafka Streams does its own
   */
  TopicSetup(
      Map<String, Object> kafka,
      boolean create,
      short replicationFactor,
      Map<String, Integer> partitions,
      String reprocess) {
    this.kafka = Map.copyOf(kafka);
    this.create = create;
    this.replicationFactor = replicationFactor;
    this.partitions = Map.copyOf(partitions);
    this.reprocess = reprocess;
  }

  /**
   * The names of the topics that are still missing, after making what is ours to make.
   *
   * @throws KafkaException if Kafka does not answer or rejects
   */
  List<String> missing() throws InterruptedException {
    try (Admin admin = Admin.create(kafka)) {
      Set<String> existing = admin.listTopics().names().get();
      if (create && !existing.contains(EnrichTopics.ARTICLES_ENRICHED.name())) {
        make(admin, EnrichTopics.ARTICLES_ENRICHED);
        existing = admin.listTopics().names().get();
      }
      if (existing.contains(SOURCE) && !existing.contains(reprocess)) {
        makeReprocess(admin);
      }
      Set<String> found = existing;
      return NEEDED.stream().map(Topic::name).filter(name -> !found.contains(name)).toList();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    }
  }

  private void make(Admin admin, Topic topic) throws InterruptedException, ExecutionException {
    int count = partitions.getOrDefault(topic.name(), topic.partitions());
    make(admin, new NewTopic(topic.name(), count, replicationFactor).configs(topic.config()));
  }

  /** Beside the partitions of the source, since one task reads both. */
  private void makeReprocess(Admin admin) throws InterruptedException, ExecutionException {
    int count =
        admin.describeTopics(Set.of(SOURCE)).allTopicNames().get().get(SOURCE).partitions().size();
    make(admin, new NewTopic(reprocess, count, replicationFactor).configs(ReprocessTopic.config()));
  }

  private static void make(Admin admin, NewTopic wanted)
      throws InterruptedException, ExecutionException {
    try {
      admin.createTopics(Set.of(wanted)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
