package org.wirecopy.consumers.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.wirecopy.consumers.Contracts;
import org.wirecopy.ingest.contract.CloudEvent;
import org.wirecopy.ingest.contract.Topic;
import org.wirecopy.ingest.contract.TraceParent;

/** The topics as AsyncAPI 3.0 tells them. */
final class AsyncApiDocument {
  private static final Instant SAMPLE_TIME = Instant.parse("2026-01-01T12:00:00.123456Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private AsyncApiDocument() {}

  static ObjectNode of(Iterable<Topic> topics) {
    ObjectNode document = object();
    document.put("asyncapi", "3.0.0");
    document.put("id", "urn:wirecopy");
    document.set("info", info());
    document.put("defaultContentType", "application/json");
    document.set("servers", Servers.all());
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    ObjectNode components = document.putObject("components");
    components.set("securitySchemes", Servers.securitySchemes());
    ObjectNode schemas = components.putObject("schemas");
    ObjectNode messages = components.putObject("messages");
    schemas.set("cloudEvent", Headers.schema());
    schemas.set("takenDown", Headers.takenDownSchema());
    for (Topic topic : topics) {
      String record = Contracts.recordName(topic);
      channels.set(topic.name(), channel(topic));
      operations.set("publish-" + record, operation(topic));
      schemas.set(record, Draft07.of(Contracts.schema(topic)));
      messages.set(record, message(topic));
    }
    messages.set("article-taken-down", takenDown());
    return document;
  }

  private static ObjectNode info() {
    ObjectNode info = object();
    info.put("title", "Wirecopy: topics");
    info.put("version", "1");
    info.put(
        "description",
        "News as records on Kafka: taken in, enriched, rejected, taken down; and a receipt for every"
            + " file. Each record is a CloudEvent in Kafka's binary mode with a JSON value. Read"
            + " with isolation.level=read_committed. Examples and the rules by which records may"
            + " change: README.md beside this file.");
    info.putObject("license")
        .put("name", "Apache-2.0")
        .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
    return info;
  }

  private static ObjectNode channel(Topic topic) {
    ObjectNode channel = object();
    channel.put("address", topic.name());
    channel.put("title", topic.name());
    channel.put("description", TopicText.of(topic));
    ObjectNode messages = channel.putObject("messages");
    messages.set(Contracts.recordName(topic), ref("messages", Contracts.recordName(topic)));
    if (TopicText.hasTakedowns(topic)) {
      messages.set("article-taken-down", ref("messages", "article-taken-down"));
    }
    channel.putObject("bindings").set("kafka", topicBinding(topic));
    return channel;
  }

  private static ObjectNode topicBinding(Topic topic) {
    ObjectNode kafka = object();
    kafka.put("topic", topic.name());
    kafka.put("partitions", topic.partitions());
    ObjectNode configuration = kafka.putObject("topicConfiguration");
    topic.config().forEach((name, value) -> setting(configuration, name, value));
    return kafka.put("bindingVersion", "0.5.0");
  }

  private static void setting(ObjectNode configuration, String name, String value) {
    if (name.equals("cleanup.policy")) {
      configuration.putArray(name).add(value);
    } else {
      configuration.put(name, Long.parseLong(value));
    }
  }

  private static ObjectNode operation(Topic topic) {
    ObjectNode operation = object();
    operation.put("action", "send");
    operation.put("summary", "What Wirecopy publishes on " + topic.name() + ".");
    operation.putObject("channel").put("$ref", "#/channels/" + topic.name());
    return operation;
  }

  private static ObjectNode message(Topic topic) {
    JsonNode schema = Contracts.schema(topic);
    ObjectNode message = object();
    message.put("name", topic.eventType());
    message.put("title", topic.name());
    message.put("summary", schema.path("description").asText());
    message.put("contentType", "application/json");
    message.set("headers", ref("schemas", "cloudEvent"));
    message.set("payload", ref("schemas", Contracts.recordName(topic)));
    message.set("bindings", keyBinding(TopicText.key(topic)));
    message.set("examples", example(topic));
    return message;
  }

  private static ObjectNode takenDown() {
    ObjectNode message = object();
    message.put("name", CloudEvent.TAKEN_DOWN);
    message.put("title", "An article has been taken down");
    message.put(
        "summary", "The value is null: delete what you keep of the article whose URI is the key.");
    message.set("headers", ref("schemas", "takenDown"));
    message.putObject("payload").put("type", "null");
    message.set("bindings", keyBinding(TopicText.ARTICLE_KEY));
    return message;
  }

  private static ObjectNode keyBinding(String description) {
    ObjectNode bindings = object();
    ObjectNode kafka = bindings.putObject("kafka");
    kafka.putObject("key").put("type", "string").put("description", description);
    kafka.put("bindingVersion", "0.5.0");
    return bindings;
  }

  private static ArrayNode example(Topic topic) {
    JsonNode sample = Contracts.sample(topic);
    byte[] value = sample.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Map<String, String> headers =
        CloudEvent.attributes(
            topic, TopicText.source(topic), TopicText.key(topic, sample), value, SAMPLE_TIME);
    ObjectNode example = object();
    example.put("name", Contracts.recordName(topic));
    example.set("headers", JSON.valueToTree(headers));
    ((ObjectNode) example.get("headers"))
        .put(TraceParent.HEADER, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00");
    example.set("payload", sample);
    return JsonNodeFactory.instance.arrayNode().add(example);
  }

  private static ObjectNode ref(String kind, String name) {
    return object().put("$ref", "#/components/" + kind + "/" + name);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
