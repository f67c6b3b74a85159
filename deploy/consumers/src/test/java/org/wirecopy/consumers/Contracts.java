package org.wirecopy.consumers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.ingest.contract.Topic;

/** What both contract modules declare. */
public final class Contracts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Contracts() {}

  /** All topics, in the order in which an article travels. */
  public static List<Topic> topics() {
    List<Topic> topics = new ArrayList<>(IngestTopics.ALL);
    topics.add(1, EnrichTopics.ARTICLES_ENRICHED);
    return topics;
  }

  /** The name that schema and sample of a topic have: {@code article-enriched} for one. */
  public static String recordName(Topic topic) {
    String urn = topic.dataSchema();
    int version = urn.lastIndexOf(':');
    return urn.substring(urn.lastIndexOf(':', version - 1) + 1, version);
  }

  /** The JSON Schema of a topic's values. */
  public static JsonNode schema(Topic topic) {
    return resource(topic, "schema/" + recordName(topic) + "-1.schema.json");
  }

  /** A value as it stands on a topic. */
  public static JsonNode sample(Topic topic) {
    return resource(topic, "golden/" + recordName(topic) + ".json");
  }

  /** The Java type of a topic's values. */
  public static Class<?> type(Topic topic) {
    return switch (recordName(topic)) {
      case "article-ingested" -> IngestedArticle.class;
      case "article-enriched" -> EnrichedArticle.class;
      case "article-rejected" -> Rejection.class;
      case "file-receipt" -> FileReceipt.class;
      case "article-takedown" -> Takedown.class;
      default -> throw new IllegalArgumentException(topic.name());
    };
  }

  private static JsonNode resource(Topic topic, String name) {
    Class<?> owner =
        topic.equals(EnrichTopics.ARTICLES_ENRICHED) ? EnrichTopics.class : IngestTopics.class;
    try (InputStream in = owner.getResourceAsStream(name)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
