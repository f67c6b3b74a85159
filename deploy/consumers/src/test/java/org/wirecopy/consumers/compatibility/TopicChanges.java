package org.wirecopy.consumers.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wirecopy.ingest.contract.Topic;

/** What has changed in the declaration of topics. Longer keeping is allowed, and new topics. */
final class TopicChanges {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** In milliseconds; longer is better. */
  private static final Set<String> KEEPING =
      Set.of("min.compaction.lag.ms", "delete.retention.ms", "retention.ms");

  private TopicChanges() {}

  /** The declarations by the topics' names. */
  static ObjectNode describe(List<Topic> topics) {
    ObjectNode all = JSON.createObjectNode();
    for (Topic topic : topics) {
      ObjectNode one = all.putObject(topic.name());
      one.put("partitions", topic.partitions());
      one.put("eventType", topic.eventType());
      one.put("dataSchema", topic.dataSchema());
      topic.config().forEach(one::put);
    }
    return all;
  }

  /** One sentence for each change that version 1 does not allow. */
  static List<String> rejected(JsonNode before, JsonNode now) {
    List<String> rejected = new ArrayList<>();
    before
        .properties()
        .forEach(
            topic -> {
              if (now.has(topic.getKey())) {
                settings(topic.getKey(), topic.getValue(), now.get(topic.getKey()), rejected);
              } else {
                rejected.add(topic.getKey() + ": the topic was removed");
              }
            });
    return rejected;
  }

  private static void settings(String topic, JsonNode before, JsonNode now, List<String> rejected) {
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    now.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode was = before.path(name);
      JsonNode is = now.path(name);
      boolean longer =
          KEEPING.contains(name) && is.isTextual() && was.isTextual() && is.asLong() > was.asLong();
      if (!was.equals(is) && !longer) {
        rejected.add("%s: '%s' was %s and is %s".formatted(topic, name, was, is));
      }
    }
  }
}
