package org.wirecopy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Topic;

/** The topics are those of the contracts, with the same partitions and settings. */
final class TopicContracts implements Check {

  @Override
  public List<String> problems(Rendered rendered) {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode topic : rendered.ofKind("KafkaTopic")) {
      Map<String, String> config = new TreeMap<>();
      topic
          .at("/spec/config")
          .properties()
          .forEach(each -> config.put(each.getKey(), each.getValue().asText()));
      found.put(
          topic.at("/spec/topicName").asText(Rendered.name(topic)),
          topic.at("/spec/partitions").asText() + " partitions, " + config);
    }
    List<Topic> contracts = new ArrayList<>(IngestTopics.ALL);
    contracts.add(EnrichTopics.ARTICLES_ENRICHED);
    Map<String, String> wanted = new TreeMap<>();
    for (Topic topic : contracts) {
      wanted.put(topic.name(), topic.partitions() + " partitions, " + topic.config());
    }
    return found.equals(wanted) ? List.of() : List.of("KafkaTopics " + found + ", not " + wanted);
  }
}
