package org.wirecopy.consumers.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What in a schema has changed that a consumer of the old one, or a record that was written under
 * it, would not survive. The topics keep old records, so both directions count. What is not known
 * to be harmless is rejected.
 */
final class SchemaChanges {
  /** For people only. */
  private static final Set<String> TEXT = Set.of("title", "description");

  /** Looked at one by one below. */
  private static final Set<String> STRUCTURE =
      Set.of("properties", "items", "prefixItems", "required", "enum");

  private final List<String> rejected = new ArrayList<>();

  private SchemaChanges() {}

  /** One sentence for each change that version 1 does not allow. */
  static List<String> rejected(JsonNode before, JsonNode now) {
    SchemaChanges changes = new SchemaChanges();
    changes.compare("", before, now);
    return changes.rejected;
  }

  private void compare(String place, JsonNode before, JsonNode now) {
    keywords(place, before, now);
    required(place, before, now);
    values(place, before.path("enum"), now.path("enum"));
    properties(place, before.path("properties"), now.path("properties"));
    if (before.has("items") && now.has("items")) {
      compare(place + "[]", before.get("items"), now.get("items"));
    } else if (before.has("items") != now.has("items")) {
      reject(place, "what its items are was " + (now.has("items") ? "restricted" : "given up"));
    }
    tuple(place, before.path("prefixItems"), now.path("prefixItems"));
  }

  private void keywords(String place, JsonNode before, JsonNode now) {
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    now.fieldNames().forEachRemaining(names::add);
    names.removeAll(TEXT);
    names.removeAll(STRUCTURE);
    for (String name : names) {
      if (!before.path(name).equals(now.path(name))) {
        reject(place, "'%s' was %s and is %s".formatted(name, before.path(name), now.path(name)));
      }
    }
  }

  private void properties(String place, JsonNode before, JsonNode now) {
    before
        .properties()
        .forEach(
            property -> {
              String name = place + "/" + property.getKey();
              if (now.has(property.getKey())) {
                compare(name, property.getValue(), now.get(property.getKey()));
              } else {
                reject(name, "the field was removed");
              }
            });
  }

  private void required(String place, JsonNode before, JsonNode now) {
    Set<String> was = texts(before.path("required"));
    Set<String> is = texts(now.path("required"));
    was.stream()
        .filter(name -> !is.contains(name))
        .forEach(name -> reject(place + "/" + name, "was always there and need not be any more"));
    is.stream()
        .filter(name -> !was.contains(name))
        .forEach(
            name ->
                reject(place + "/" + name, "must be there, which it need not be in old records"));
  }

  private void values(String place, JsonNode before, JsonNode now) {
    if (before.isMissingNode() != now.isMissingNode()) {
      reject(place, "its values were " + (now.isMissingNode() ? "opened" : "restricted"));
    }
    Set<String> is = texts(now);
    texts(before).stream()
        .filter(value -> !is.contains(value))
        .forEach(value -> reject(place, "the value '" + value + "' was removed"));
  }

  private void tuple(String place, JsonNode before, JsonNode now) {
    if (before.size() != now.size()) {
      reject(place, "the first items were %d and are %d".formatted(before.size(), now.size()));
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      compare(place + "[" + i + "]", before.get(i), now.get(i));
    }
  }

  private void reject(String place, String why) {
    rejected.add((place.isEmpty() ? "/" : place) + ": " + why);
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
