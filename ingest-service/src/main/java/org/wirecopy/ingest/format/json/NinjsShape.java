package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which properties an item of <a href="https://iptc.org/standards/ninjs/">ninjs 3.1</a> may have.
 * The standard forbids all others, so extensions of agencies are left out; the file keeps them.
 */
final class NinjsShape {
  private static final Pattern TEXTUAL = Pattern.compile("(body|description)_\\w+");

  private static final Map<String, Predicate<JsonNode>> PROPERTIES = new HashMap<>();

  /**
   * Names allowed in the objects that stand in an array, for the arrays that we make records of.
   */
  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          "bodies", Set.of("role", "contentType", "charCount", "wordCount", "value"),
          "headlines", Set.of("role", "contentType", "value"),
          "descriptions", Set.of("role", "contentType", "value"),
          "altIds", Set.of("role", "value"),
          "infoSources", Set.of("name", "role", "uri", "literal", "contactInfo"),
          "subjects", Set.of("name", "rel", "uri", "literal", "creator", "relevance", "confidence"),
          "people", Set.of("name", "rel", "uri", "literal", "contactInfo"),
          "places", Set.of("name", "rel", "uri", "literal", "contactInfo", "geoJSON"),
          "genres", Set.of("name", "uri", "literal"),
          "trustIndicators", Set.of("role", "title", "href"));

  private static final Set<String> TYPES =
      Set.of(
          "text",
          "audio",
          "video",
          "picture",
          "graphic",
          "composite",
          "component",
          "event",
          "planning");

  static {
    for (String name :
        new String[] {
          "uri",
          "profile",
          "version",
          "firstCreated",
          "versionCreated",
          "contentCreated",
          "embargoedUntil",
          "copyrightHolder",
          "copyrightNotice",
          "usageTerms",
          "edNote",
          "language",
          "title",
          "by",
          "slugline",
          "located",
          "expires"
        }) {
      PROPERTIES.put(name, JsonNode::isTextual);
    }
    for (String name :
        new String[] {
          "descriptions",
          "bodies",
          "headlines",
          "people",
          "organisations",
          "places",
          "subjects",
          "events",
          "plannedCoverage",
          "objects",
          "infoSources",
          "renditions",
          "associations",
          "altIds",
          "trustIndicators",
          "genres"
        }) {
      PROPERTIES.put(name, JsonNode::isArray);
    }
    for (String name :
        new String[] {"eventDetails", "standard", "rightsInfo", "digitalSourceType"}) {
      PROPERTIES.put(name, JsonNode::isObject);
    }
    PROPERTIES.put(
        "urgency",
        value -> value.isIntegralNumber() && value.intValue() >= 1 && value.intValue() <= 9);
    PROPERTIES.put("type", value -> TYPES.contains(value.asText()));
    PROPERTIES.put(
        "pubStatus", value -> Set.of("usable", "withheld", "canceled").contains(value.asText()));
    PROPERTIES.put(
        "representationType", value -> Set.of("full", "partial").contains(value.asText()));
  }

  private NinjsShape() {}

  /** Whether an object has a text, or what stands for one, under a name of ninjs of any version. */
  static boolean hasText(ObjectNode object) {
    return object.path("bodies").isArray()
        || object.path("headlines").isArray()
        || object.path("descriptions").isArray()
        || names(object).anyMatch(name -> TEXTUAL.matcher(name).matches());
  }

  /**
   * Whether an object is a ninjs item: it has a text, or it is named by a URI or a type and says
   * nothing in words that are not of ninjs.
   */
  static boolean isItem(ObjectNode object) {
    if (hasText(object)) {
      return true;
    }
    boolean typed = TYPES.contains(object.path("type").asText());
    boolean named = object.path("uri").isTextual();
    boolean declared = object.has("$standard") || object.path("standard").isObject();
    long known = names(object).filter(NinjsShape::isKnown).count();
    return (named && (typed || declared || known == object.size())) || (typed && known > 1);
  }

  private static boolean isKnown(String name) {
    return PROPERTIES.containsKey(name) || NinjsUpgrade.isOldName(name);
  }

  private static Stream<String> names(ObjectNode object) {
    return object.properties().stream().map(Map.Entry::getKey);
  }

  /** A copy of the item that holds only what ninjs 3.1 allows. */
  static ObjectNode allowedPart(ObjectNode item) {
    ObjectNode allowed = JsonNodeFactory.instance.objectNode();
    item.properties()
        .forEach(
            property -> {
              Predicate<JsonNode> fits = PROPERTIES.get(property.getKey());
              if (fits != null && fits.test(property.getValue())) {
                allowed.set(
                    property.getKey(), allowedMembers(property.getKey(), property.getValue()));
              }
            });
    return allowed;
  }

  private static JsonNode allowedMembers(String name, JsonNode value) {
    Set<String> members = MEMBERS.get(name);
    if (members == null) {
      return value;
    }
    ArrayNode allowed = JsonNodeFactory.instance.arrayNode();
    for (JsonNode member : value) {
      if (member instanceof ObjectNode object) {
        allowed.add(object.deepCopy().retain(members));
      }
    }
    return allowed;
  }
}
