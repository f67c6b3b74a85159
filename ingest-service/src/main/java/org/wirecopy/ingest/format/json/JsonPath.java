package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The place of a value: names with dots between them; an array on the way means all of it. */
record JsonPath(List<String> names) {
  /** Properties in which things carry their text, as {@code author.name} and the like. */
  private static final List<String> WORDS = List.of("name", "rendered", "@value", "value");

  static JsonPath of(String path) {
    return new JsonPath(List.of(path.split("\\.")));
  }

  /** Whether something stands there, be it null. */
  boolean isIn(JsonNode object) {
    return object.has(String.join(".", names)) || nodes(object).findAny().isPresent();
  }

  /** The text there; several with something between them; null where there is none. */
  String text(JsonNode object, String between) {
    String text =
        nodes(object)
            .map(JsonPath::words)
            .filter(Objects::nonNull)
            .filter(words -> !words.isBlank())
            .distinct()
            .collect(Collectors.joining(between));
    return text.isBlank() ? null : text;
  }

  private Stream<JsonNode> nodes(JsonNode object) {
    // A name may have dots of its own, as columns of tables do.
    JsonNode whole = object.path(String.join(".", names));
    Stream<JsonNode> found = Stream.of(whole.isMissingNode() ? object : whole);
    if (whole.isMissingNode()) {
      for (String name : names) {
        found = found.flatMap(JsonPath::flat).map(node -> node.path(name));
      }
    }
    return found.flatMap(JsonPath::flat).filter(node -> !node.isMissingNode());
  }

  private static Stream<JsonNode> flat(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).flatMap(JsonPath::flat)
        : Stream.of(node);
  }

  private static String words(JsonNode node) {
    if (node.isValueNode()) {
      return node.isNull() || node.isBoolean() ? null : node.asText();
    }
    return WORDS.stream()
        .map(node::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .findFirst()
        .orElse(null);
  }
}
