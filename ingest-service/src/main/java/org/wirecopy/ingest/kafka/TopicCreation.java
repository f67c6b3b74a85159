package org.wirecopy.ingest.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.wirecopy.ingest.contract.Topic;

/** Creates the topics that are missing, as the contract declares them. */
public final class TopicCreation {
  private final short replicationFactor;
  private final Map<String, Integer> partitions;

  /**
   * Says how topics are made.
   *
   * @param partitions by topic name, where another number is wanted than the contract's
   */
  public TopicCreation(short replicationFactor, Map<String, Integer> partitions) {
    this.replicationFactor = replicationFactor;
    this.partitions = Map.copyOf(partitions);
  }

  /** Names of the topics that do not exist. */
  public List<String> missing(KafkaSettings settings, Collection<Topic> topics)
      throws InterruptedException {
    try (Admin admin = Admin.create(settings.common())) {
      return missing(admin, topics).stream().map(Topic::name).toList();
    } catch (ExecutionException e) {
      throw new KafkaException("topics cannot be listed", e.getCause());
    }
  }

  /** Creates what is missing; what exists is left as it is. */
  public void create(KafkaSettings settings, Collection<Topic> topics) throws InterruptedException {
    try (Admin admin = Admin.create(settings.common())) {
      for (Topic topic : missing(admin, topics)) {
        create(admin, topic);
      }
    } catch (ExecutionException e) {
      throw new KafkaException("topics cannot be created", e.getCause());
    }
  }

  private static List<Topic> missing(Admin admin, Collection<Topic> topics)
      throws InterruptedException, ExecutionException {
    Set<String> existing = admin.listTopics().names().get();
    return topics.stream().filter(topic -> !existing.contains(topic.name())).toList();
  }

  private void create(Admin admin, Topic topic) throws InterruptedException, ExecutionException {
    NewTopic wanted =
        new NewTopic(
                topic.name(),
                partitions.getOrDefault(topic.name(), topic.partitions()),
                replicationFactor)
            .configs(topic.config());
    try {
      admin.createTopics(Set.of(wanted)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
