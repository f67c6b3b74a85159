package org.wirecopy.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names of <a href="https://iptc.org/standards/ninjs/">ninjs</a> 1.x and 2.x under those of 3.1.
 * What an item says in both ways stands as in 3.1.
 */
final class NinjsUpgrade {
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("representationtype", "representationType"),
          Map.entry("firstcreated", "firstCreated"),
          Map.entry("versioncreated", "versionCreated"),
          Map.entry("contentcreated", "contentCreated"),
          Map.entry("embargoed", "embargoedUntil"),
          Map.entry("embargoeduntil", "embargoedUntil"),
          Map.entry("pubstatus", "pubStatus"),
          Map.entry("copyrightholder", "copyrightHolder"),
          Map.entry("copyrightnotice", "copyrightNotice"),
          Map.entry("usageterms", "usageTerms"),
          Map.entry("ednote", "edNote"),
          Map.entry("byline", "by"));

  /** Arrays of things that 1.x names in the singular, with a code where 3.1 has a literal. */
  private static final Map<String, String> NAMED =
      Map.of(
          "person", "people",
          "organisation", "organisations",
          "place", "places",
          "subject", "subjects",
          "event", "events",
          "object", "objects",
          "genre", "genres",
          "infosource", "infoSources");

  private static final Map<String, String> BODIES = new LinkedHashMap<>();

  static {
    BODIES.put("body_text", "text/plain");
    BODIES.put("body_xhtml", "application/xhtml+xml");
    BODIES.put("body_html", "text/html");
    BODIES.put("body_html5", "text/html");
  }

  private NinjsUpgrade() {}

  /** The item as 3.1 writes it. */
  static ObjectNode of(ObjectNode source) {
    ObjectNode item = source.deepCopy();
    RENAMED.forEach((old, name) -> move(item, name, item.path(old)));
    NAMED.forEach(
        (old, name) -> {
          if (item.path(old).isArray()) {
            item.path(old).forEach(NinjsUpgrade::literal);
            move(item, name, item.path(old));
          }
        });
    wrap(item, "headline", "headlines");
    wrap(item, "description_text", "descriptions");
    wrapBodies(item);
    return item;
  }

  private static void move(ObjectNode item, String name, JsonNode value) {
    if (!value.isMissingNode() && !item.has(name)) {
      item.set(name, value);
    }
  }

  private static void literal(JsonNode thing) {
    if (thing instanceof ObjectNode object && object.has("code") && !object.has("literal")) {
      object.set("literal", object.get("code"));
    }
  }

  private static void wrap(ObjectNode item, String old, String name) {
    if (item.path(old).isTextual() && !item.has(name)) {
      item.putArray(name)
          .addObject()
          .put("role", "main")
          .put("contentType", "text/plain")
          .put("value", item.path(old).textValue());
    }
  }

  private static void wrapBodies(ObjectNode item) {
    if (item.has("bodies")) {
      return;
    }
    ArrayNode bodies = item.arrayNode();
    BODIES.forEach(
        (old, contentType) -> {
          if (item.path(old).isTextual()) {
            bodies
                .addObject()
                .put("contentType", contentType)
                .put("value", item.path(old).textValue());
          }
        });
    if (!bodies.isEmpty()) {
      item.set("bodies", bodies);
    }
  }
}
