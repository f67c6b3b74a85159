package org.wirecopy.consumers.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.consumers.CommittedFile;
import org.wirecopy.consumers.Contracts;
import org.wirecopy.ingest.contract.Topic;

/** The committed document says what the contracts say, as AsyncAPI 3.0 wants it said. */
class AsyncApiTest {
  private static final Path FILE = Path.of("asyncapi.yaml");
  private static final String HEAD =
      "# Made from the contracts and held to them by AsyncApiTest, which says how to renew it.\n";
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .build());
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

  @Test
  void theCommittedFileIsMadeFromTheContracts() throws IOException {
    String made =
        HEAD
            + YAML.writeValueAsString(AsyncApiDocument.of(Contracts.topics())).stripTrailing()
            + "\n";

    CommittedFile.assertSame(FILE, made);
  }

  @Test
  void theCommittedFileIsValidAsyncApi() throws IOException {
    assertThat(errors(committed())).isEmpty();
  }

  @Test
  void everyFieldOfEveryRecordIsDescribed() {
    for (Topic topic : Contracts.topics()) {
      assertThat(undescribed(Contracts.schema(topic), "")).as(topic.name()).isEmpty();
    }
  }

  @Test
  void aMisspeltKeyIsNotValid() throws IOException {
    ObjectNode document = committed();
    ObjectNode channel = (ObjectNode) document.at("/channels/articles.enriched");
    channel.set("adress", channel.remove("address"));

    assertThat(errors(document)).isNotEmpty();
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    JsonNode document = committed();

    List<String> references = document.findValuesAsText("$ref");

    assertThat(references)
        .hasSizeGreaterThan(15)
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isObject()).as(reference).isTrue());
  }

  @Test
  void theExamplesFitTheSchemasBesideThem() throws IOException {
    JsonNode document = committed();
    for (Topic topic : Contracts.topics()) {
      String record = Contracts.recordName(topic);
      JsonNode example = document.at("/components/messages/" + record + "/examples/0");
      Schema payload = schema(document.at("/components/schemas/" + record));
      Schema headers = schema(document.at("/components/schemas/cloudEvent"));

      assertThat(example.path("payload").isObject()).as(record).isTrue();
      assertThat(payload.validate(example.get("payload"))).as(record).isEmpty();
      assertThat(headers.validate(example.get("headers"))).as(record).isEmpty();
      assertThat(example.at("/headers/ce_type").asText())
          .isEqualTo(document.at("/components/messages/" + record + "/name").asText());
    }
  }

  @Test
  void theTranslatedSchemaStillWantsTheMainTextFirst() throws IOException {
    JsonNode document = committed();
    ObjectNode article =
        document.at("/components/messages/article-enriched/examples/0/payload").deepCopy();
    ((ObjectNode) article.at("/article/bodies/0")).put("contentType", "text/html");

    assertThat(schema(document.at("/components/schemas/article-enriched")).validate(article))
        .isNotEmpty();
  }

  private static List<String> undescribed(JsonNode schema, String place) {
    List<String> fields = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              String name = place + "/" + field.getKey();
              if (field.getValue().path("description").asText().isBlank()) {
                fields.add(name);
              }
              fields.addAll(undescribed(field.getValue(), name));
            });
    if (schema.has("items")) {
      fields.addAll(undescribed(schema.get("items"), place + "[]"));
    }
    return fields;
  }

  private static ObjectNode committed() throws IOException {
    return (ObjectNode) YAML.readTree(Files.readString(FILE));
  }

  private static List<Error> errors(JsonNode document) throws IOException {
    try (InputStream in =
        AsyncApiTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json")) {
      return SCHEMAS.getSchema(in).validate(document);
    }
  }

  private static Schema schema(JsonNode schema) {
    return SCHEMAS.getSchema(schema);
  }
}
