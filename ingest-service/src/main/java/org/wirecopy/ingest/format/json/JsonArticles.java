package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.ReadResult;

/** Reads a JSON object as the kind of article that it is, or rejects it by what it holds. */
public final class JsonArticles {
  static final String EXPECTED =
      "expected a ninjs item, an item of a JSON Feed, an article of news-please, CC-NEWS, schema.org"
          + " or WordPress, or title and text under common names";
  static final String REASON = "not-a-news-item";
  private static final int MAX_NAMES = 12;
  private static final int MAX_NAME = 40;

  private final NinjsReader ninjs = new NinjsReader();
  private final JsonFieldMappings mappings;

  public JsonArticles(JsonFieldMappings mappings) {
    this.mappings = mappings;
  }

  /** Whether an object is an article of any kind. */
  public boolean recognises(JsonNode node) {
    return node instanceof ObjectNode object
        && (NinjsShape.isItem(object) || mappings.of(object).isPresent());
  }

  /**
   * Reads one object.
   *
   * @param place of the object within the file; null where the file is the object
   * @param sha256 of the object's own bytes; asked only where it has no identifier
   */
  public ReadResult read(Entry document, String place, Supplier<String> sha256, JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return rejected(place, node);
    }
    Optional<JsonFieldMapping> configured = mappings.configured(object);
    if (configured.isPresent()) {
      return configured.get().read(document, place, sha256, object, JsonFieldMapping.Form.JSON);
    }
    if (NinjsShape.hasText(object)) {
      return ninjs.read(document, place, sha256, object);
    }
    Optional<JsonFieldMapping> mapping = mappings.of(object);
    if (mapping.isPresent()) {
      return mapping.get().read(document, place, sha256, object, JsonFieldMapping.Form.JSON);
    }
    return NinjsShape.isItem(object)
        ? ninjs.read(document, place, sha256, object)
        : rejected(place, object);
  }

  private static ReadResult rejected(String place, JsonNode found) {
    return new ReadResult.Rejected(place, REASON, message(found), null, null);
  }

  /** What was expected, what was found, and the mend. */
  static String message(JsonNode found) {
    return "found %s; %s: make it one of these, or say in wirecopy.ingest.json.fields where its fields stand"
        .formatted(found(found), EXPECTED);
  }

  private static String found(JsonNode node) {
    if (node.isArray()) {
      return "an array";
    }
    if (!node.isObject()) {
      return "a " + node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
    if (node.isEmpty()) {
      return "an empty object";
    }
    Iterable<String> names = node::fieldNames;
    String listed =
        StreamSupport.stream(names.spliterator(), false)
            .limit(MAX_NAMES)
            .map(name -> name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "…" : name)
            .collect(Collectors.joining(", "));
    return "an object with the fields " + listed + (node.size() > MAX_NAMES ? ", …" : "");
  }
}
