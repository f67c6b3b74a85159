package org.wirecopy.consumers.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.consumers.Contracts;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.Topic;

/** The rules themselves: each harmful change is met wherever it is made, harmless ones pass. */
class ChangesTest {
  private static final String ENTITY =
      "/properties/enrichment/properties/entities/properties/items/items";
  private static final JsonNode SCHEMA = Contracts.schema(EnrichTopics.ARTICLES_ENRICHED);
  private static final JsonNode TOPICS = TopicChanges.describe(Contracts.topics());

  /** Every object of a schema that says what a value is, with a way to change a copy of it. */
  private static List<String> schemasWithin(JsonNode schema, String place) {
    List<String> places = new ArrayList<>(List.of(place));
    JsonNode here = schema.at(place);
    here.path("properties")
        .fieldNames()
        .forEachRemaining(
            name -> places.addAll(schemasWithin(schema, place + "/properties/" + name)));
    if (here.has("items")) {
      places.addAll(schemasWithin(schema, place + "/items"));
    }
    for (int i = 0; i < here.path("prefixItems").size(); i++) {
      places.addAll(schemasWithin(schema, place + "/prefixItems/" + i));
    }
    return places;
  }

  private static List<String> rejectedAfter(
      JsonNode schema, String place, Consumer<ObjectNode> change) {
    JsonNode copy = schema.deepCopy();
    change.accept((ObjectNode) copy.at(place));
    return SchemaChanges.rejected(schema, copy);
  }

  @Test
  void nothingChangedIsNothingRejected() {
    assertThat(SchemaChanges.rejected(SCHEMA, SCHEMA.deepCopy())).isEmpty();
    assertThat(TopicChanges.rejected(TOPICS, TOPICS.deepCopy())).isEmpty();
  }

  @Test
  void everyFieldOfEverySchemaIsProtected() {
    int mutations = 0;
    for (Topic topic : Contracts.topics()) {
      JsonNode schema = Contracts.schema(topic);
      for (String place : schemasWithin(schema, "")) {
        JsonNode here = schema.at(place);
        List<Consumer<ObjectNode>> harmful = harmful(here);
        for (Consumer<ObjectNode> change : harmful) {
          assertThat(rejectedAfter(schema, place, change)).as(topic.name() + place).hasSize(1);
        }
        mutations += harmful.size();
      }
    }
    assertThat(mutations).isGreaterThan(500);
  }

  private static List<Consumer<ObjectNode>> harmful(JsonNode here) {
    List<Consumer<ObjectNode>> changes = new ArrayList<>();
    changes.add(schema -> schema.put("additionalProperties", false));
    changes.add(schema -> schema.put("minLength", 17));
    if (here.has("type")) {
      changes.add(schema -> schema.put("type", "null"));
      changes.add(schema -> schema.remove("type"));
    }
    if (here.has("items")) {
      changes.add(schema -> schema.remove("items"));
    }
    here.path("properties")
        .fieldNames()
        .forEachRemaining(
            name -> changes.add(schema -> ((ObjectNode) schema.get("properties")).remove(name)));
    for (int i = 0; i < here.path("required").size(); i++) {
      int which = i;
      changes.add(schema -> ((ArrayNode) schema.get("required")).remove(which));
    }
    for (int i = 0; i < here.path("enum").size(); i++) {
      int which = i;
      changes.add(schema -> ((ArrayNode) schema.get("enum")).remove(which));
    }
    if (here.has("properties")) {
      changes.add(schema -> schema.withArray("required").add("added"));
    } else if (!here.has("enum")) {
      changes.add(schema -> schema.putArray("enum").add("only this"));
    }
    for (String keyword : List.of("pattern", "format", "minimum", "const", "minItems")) {
      if (here.has(keyword)) {
        changes.add(schema -> schema.remove(keyword));
        changes.add(schema -> schema.set(keyword, TextNode.valueOf("other")));
      }
    }
    return changes;
  }

  @Test
  void aNewOptionalFieldIsAllowedAnywhere() {
    for (String place : schemasWithin(SCHEMA, "")) {
      if (SCHEMA.at(place).has("properties")) {
        assertThat(
                rejectedAfter(
                    SCHEMA,
                    place,
                    schema ->
                        ((ObjectNode) schema.get("properties"))
                            .putObject("added")
                            .put("type", "string")))
            .isEmpty();
      }
    }
  }

  @Test
  void aNewValueAndAnotherDescriptionAreAllowed() {
    assertThat(
            rejectedAfter(
                SCHEMA,
                ENTITY + "/properties/type",
                type -> {
                  ((ArrayNode) type.get("enum")).add("EVENT");
                  type.put("description", "What kind of thing has the name.");
                }))
        .isEmpty();
  }

  @Test
  void aRejectionNamesThePlaceAndTheChange() {
    assertThat(
            rejectedAfter(
                SCHEMA, ENTITY, entity -> ((ObjectNode) entity.get("properties")).remove("name")))
        .containsExactly("/enrichment/entities/items[]/name: the field was removed");
  }

  @Test
  void theMainTextStaysFirst() {
    assertThat(
            rejectedAfter(
                SCHEMA,
                "/properties/article/properties/bodies",
                bodies -> ((ArrayNode) bodies.get("prefixItems")).removeAll()))
        .hasSize(1);
  }

  @Test
  void aSampleMayGrowButNotShrink() {
    JsonNode sample = Contracts.sample(EnrichTopics.ARTICLES_ENRICHED);
    ObjectNode more = sample.deepCopy();
    more.put("added", 1);
    ((ObjectNode) more.get("article")).put("title", "Another");
    ObjectNode less = sample.deepCopy();
    ((ObjectNode) less.at("/enrichment/entities/items/0")).remove("id");
    ObjectNode other = sample.deepCopy();
    ((ObjectNode) other.get("article")).set("version", IntNode.valueOf(1));

    assertThat(SampleChanges.rejected(sample, more)).isEmpty();
    assertThat(SampleChanges.rejected(sample, less))
        .containsExactly("/enrichment/entities/items/0/id: the field was removed");
    assertThat(SampleChanges.rejected(sample, other))
        .containsExactly("/article/version: was STRING and is NUMBER");
  }

  @ParameterizedTest
  @CsvSource({
    "articles.enriched, partitions, 24",
    "articles.enriched, cleanup.policy, delete",
    "articles.enriched, min.compaction.lag.ms, 1",
    "articles.enriched, retention.ms, 86400000",
    "articles.enriched, max.message.bytes, 16777216",
    "articles.enriched, eventType, org.wirecopy.article.enriched.v2",
    "articles.rejected, retention.ms, 1",
    "ingest.files, cleanup.policy, 'compact,delete'",
    "articles.takedowns, dataSchema, urn:wirecopy:schema:article-takedown:2"
  })
  void aTopicThatMeansSomethingElseIsRejected(String topic, String setting, String value) {
    ObjectNode changed = TOPICS.deepCopy();
    ((ObjectNode) changed.get(topic)).put(setting, value);

    assertThat(TopicChanges.rejected(TOPICS, changed)).hasSize(1);
  }

  @Test
  void aTopicMayBeKeptLongerAndAnotherMayCome() {
    ObjectNode changed = TOPICS.deepCopy();
    ((ObjectNode) changed.get("articles.rejected")).put("retention.ms", "5184000000");
    changed.putObject("articles.summarised").put("partitions", 12);

    assertThat(TopicChanges.rejected(TOPICS, changed)).isEmpty();
    assertThat(TopicChanges.rejected(changed, TOPICS)).hasSize(2);
  }
}
