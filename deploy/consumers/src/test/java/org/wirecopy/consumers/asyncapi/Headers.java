package org.wirecopy.consumers.asyncapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The headers of a record: CloudEvents 1.0 in Kafka's binary mode, and W3C Trace Context. */
final class Headers {
  private static final List<String> ALWAYS =
      List.of("ce_specversion", "ce_type", "ce_id", "ce_source", "ce_subject", "ce_time");

  private Headers() {}

  static ObjectNode schema() {
    ObjectNode schema = common();
    ObjectNode properties = (ObjectNode) schema.get("properties");
    text(properties, "ce_dataschema", "URN of the JSON Schema: urn:wirecopy:schema:<record>:1.");
    text(properties, "content-type", "The media type of the value.")
        .put("const", "application/json");
    ((ArrayNode) schema.get("required")).add("ce_dataschema").add("content-type");
    return schema;
  }

  /** A record without value has no schema and no media type. */
  static ObjectNode takenDownSchema() {
    ObjectNode schema = common();
    text(
        (ObjectNode) schema.get("properties"),
        "ce_pulse",
        "There is no such article: this only shows that the way is open. When it was made, the"
            + " index of the ingester and its inbox, as <time>/<index>/<inbox>.");
    return schema;
  }

  private static ObjectNode common() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("type", "object");
    schema.put("description", "All headers are UTF-8 text.");
    ObjectNode properties = schema.putObject("properties");
    text(properties, "ce_specversion", "Version of CloudEvents.").put("const", "1.0");
    text(properties, "ce_type", "What happened; ends in the major version of the record.");
    text(properties, "ce_id", "UUID version 5 of topic, key and value: equal records, equal ids.");
    text(properties, "ce_source", "/wirecopy/ingest/<inbox>, /wirecopy/enrich or /wirecopy/store.");
    text(properties, "ce_subject", "The key.");
    text(properties, "ce_time", "When it happened, RFC 3339, UTC.").put("format", "date-time");
    text(
        properties,
        "ce_ingested",
        "On what the enricher writes: the record of articles.ingested that this one answers, as"
            + " <topic id>/<partition>/<offset>. The same again where an article was enriched"
            + " again.");
    text(properties, "traceparent", "W3C Trace Context: one trace for each article.");
    ArrayNode required = schema.putArray("required");
    ALWAYS.forEach(required::add);
    return schema;
  }

  private static ObjectNode text(ObjectNode properties, String name, String description) {
    return properties.putObject(name).put("type", "string").put("description", description);
  }
}
