package org.wirecopy.enrich.topology;

import java.util.Locale;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsState;
import org.apache.kafka.streams.processor.assignment.TaskInfo;

/**
 * One half of the topology. Each is worked by a client of Kafka Streams of its own, so that
 * articles which are still to be read never take the lane's turn.
 */
public enum Role {
  /** What follows from an article alone: the costly part, in parallel. */
  READING,

  /** What depends on the articles before it: one thread, in one order. */
  LANE;

  private static final String TAG = "role";

  /** Clients of releases before the {@link ReprocessTopic} fail if they are assigned it. */
  private static final String REPROCESSES = "reprocesses";

  /** In small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What makes a client of Kafka Streams work for this role alone. */
  public Map<String, Object> settings() {
    return Map.of(
        StreamsConfig.clientTagPrefix(TAG),
        word(),
        StreamsConfig.clientTagPrefix(REPROCESSES),
        "true",
        StreamsConfig.TASK_ASSIGNOR_CLASS_CONFIG,
        RoleAssignor.class.getName());
  }

  /** The role that a client says it has; null where it is of a release before there were any. */
  static String tag(KafkaStreamsState client) {
    return client.clientTags().get(TAG);
  }

  /** Whether a client knows all the topics that its role reads. */
  boolean isKnownTo(KafkaStreamsState client) {
    return this == LANE || client.clientTags().containsKey(REPROCESSES);
  }

  static Role of(TaskInfo task) {
    return task.stateStoreNames().contains(StoreNames.COPIES) ? LANE : READING;
  }
}
