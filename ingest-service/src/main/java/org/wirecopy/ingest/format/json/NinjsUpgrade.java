package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of <a href="https://iptc.org/standards/ninjs/">ninjs</a> 1.x and 2.x under those of 3.1.
 * What an item says in both ways stands as in 3.1.
 */
final class NinjsUpgrade {
  /** In an order of their own, so that the same item is written the same way again. */
  private static final SortedMap<String, String> RENAMED =
      new TreeMap<>(
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
              Map.entry("byline", "by")));

  /** Arrays of things that 1.x names in the singular, with a code where 3.1 has a literal. */
  private static final SortedMap<String, String> NAMED =
      new TreeMap<>(
          Map.of(
              "person", "people",
              "organisation", "organisations",
              "place", "places",
              "subject", "subjects",
              "event", "events",
              "object", "objects",
              "genre", "genres",
              "infosource", "infoSources"));

  /** Names of 1.x and 2.x that 3.1 gave up or put elsewhere. */
  private static final Set<String> FORMER =
      Set.of(
          "mimetype",
          "headline",
          "charcount",
          "wordcount",
          "altids",
          "trustindicator",
          "rightsinfo",
          "digitalsourcetype",
          "advice");

  /**
   * {@code body_text}, {@code headline_seo}: patterns of the standard, whose end says what it is.
   */
  private static final Pattern PATTERNED = Pattern.compile("(body|headline|description)_(\\w+)");

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "text", "text/plain",
          "xhtml", "application/xhtml+xml",
          "html", "text/html",
          "html5", "text/html");

  private static final Map<String, String> ARRAYS =
      Map.of("body", "bodies", "headline", "headlines", "description", "descriptions");

  private static final Pattern MARKUP =
      Pattern.compile("(?is).*</?[a-z][a-z0-9]*(\\s[^<>]*)?/?>.*");

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
    identify(item);
    epochs(item);
    patterned(item);
    NinjsLinks.upgrade(item);
    return item;
  }

  /** Whether a name is one of 1.x or 2.x. */
  static boolean isOldName(String name) {
    return RENAMED.containsKey(name)
        || NAMED.containsKey(name)
        || FORMER.contains(name)
        || PATTERNED.matcher(name).matches();
  }

  /** Superdesk and others call it as NewsML-G2 does. */
  private static void identify(ObjectNode item) {
    if (item.path("guid").isTextual()) {
      move(item, "uri", item.get("guid"));
    }
  }

  private static void epochs(ObjectNode item) {
    for (String name : List.of("firstCreated", "versionCreated", "contentCreated", "expires")) {
      if (item.path(name).isNumber()) {
        JsonTime.of(item.get(name)).ifPresent(time -> item.put(name, time.instant().toString()));
      }
    }
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

  /** What stands under names of a pattern, as arrays, unless there are such arrays already. */
  private static void patterned(ObjectNode item) {
    Map<String, ArrayNode> arrays = new TreeMap<>();
    add(item, arrays, "headline", "main", item.path("headline"));
    // The plain texts that the standard names come first: the first plain one is the main text.
    for (String ending : List.of("text", "xhtml", "html", "html5")) {
      add(item, arrays, "body", ending, item.path("body_" + ending));
    }
    item.properties()
        .forEach(
            property -> {
              Matcher name = PATTERNED.matcher(property.getKey());
              if (name.matches() && !isStandardBody(name)) {
                add(item, arrays, name.group(1), name.group(2), property.getValue());
              }
            });
    arrays.forEach((name, values) -> move(item, ARRAYS.get(name), values));
  }

  private static boolean isStandardBody(Matcher name) {
    return name.group(1).equals("body") && CONTENT_TYPES.containsKey(name.group(2));
  }

  private static void add(
      ObjectNode item, Map<String, ArrayNode> arrays, String kind, String ending, JsonNode value) {
    if (!value.isTextual() || value.textValue().isBlank()) {
      return;
    }
    ArrayNode values = arrays.computeIfAbsent(kind, any -> item.arrayNode());
    String contentType = CONTENT_TYPES.get(ending);
    ObjectNode one = values.addObject();
    if (contentType == null) {
      one.put("role", ending).put("contentType", contentType(value.textValue()));
    } else {
      // A standard body needs no role; the first of its kind is told by the content type.
      one.put("role", kind.equals("body") ? null : "main").put("contentType", contentType);
    }
    one.put("value", value.textValue());
  }

  private static String contentType(String value) {
    return MARKUP.matcher(value).matches() ? "text/html" : "text/plain";
  }
}
