package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Renditions and associations, which ninjs 1.x keeps in objects by their names and 2.x and 3.1 in
 * arrays whose members have a name each.
 */
final class NinjsLinks {
  /** In an order of their own, so that the same item is written the same way again. */
  private static final SortedMap<String, String> RENAMED =
      new TreeMap<>(Map.of("mimetype", "contentType", "sizeinbytes", "sizeInBytes"));

  /** What 3.1 lets a rendition say. */
  private static final Set<String> OF_RENDITION =
      Set.of(
          "name",
          "href",
          "contentType",
          "title",
          "width",
          "height",
          "sizeInBytes",
          "duration",
          "format",
          "aspectRatio",
          "videoCodec",
          "frameRate",
          "poi",
          "transportProtocol",
          "scanType",
          "bitrate");

  private NinjsLinks() {}

  /** Writes those of an item as 3.1 does. */
  static void upgrade(ObjectNode item) {
    replace(item, "renditions", NinjsLinks::rendition);
    replace(item, "associations", NinjsLinks::association);
  }

  private static void replace(
      ObjectNode item, String name, Function<ObjectNode, ObjectNode> upgrade) {
    JsonNode members = item.path(name);
    if (!members.isContainerNode()) {
      return;
    }
    ArrayNode array = item.arrayNode();
    if (members.isObject()) {
      members.properties().forEach(one -> add(array, one.getKey(), one.getValue(), upgrade));
    } else {
      members.forEach(one -> add(array, one.path("name").textValue(), one, upgrade));
    }
    item.set(name, array);
  }

  private static void add(
      ArrayNode array, String name, JsonNode member, Function<ObjectNode, ObjectNode> upgrade) {
    if (member instanceof ObjectNode written) {
      ObjectNode upgraded = upgrade.apply(written);
      if (upgraded != null) {
        array.add(name == null ? upgraded : upgraded.put("name", name));
      }
    }
  }

  private static ObjectNode rendition(ObjectNode written) {
    ObjectNode rendition = written.deepCopy();
    RENAMED.forEach(
        (old, name) -> {
          if (rendition.has(old) && !rendition.has(name)) {
            rendition.set(name, rendition.get(old));
          }
        });
    return rendition.retain(OF_RENDITION);
  }

  /** An item itself; null where nothing says which, as 3.1 demands. */
  private static ObjectNode association(ObjectNode written) {
    ObjectNode associated = NinjsShape.allowedPart(NinjsUpgrade.of(written));
    if (!associated.has("uri")) {
      return null;
    }
    if (written.path("rel").isTextual()) {
      associated.set("rel", written.get("rel"));
    }
    return associated;
  }
}
