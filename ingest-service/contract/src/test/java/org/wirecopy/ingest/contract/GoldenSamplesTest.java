package org.wirecopy.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples that consumers test with are what the codec reads and what the schemas allow. */
class GoldenSamplesTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = GoldenSamplesTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static List<Error> errors(String schema, JsonNode value) throws IOException {
    try (InputStream in =
        GoldenSamplesTest.class.getResourceAsStream("schema/" + schema + "-1.schema.json")) {
      return SCHEMAS
          .getSchema(in)
          .validate(
              value,
              context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "article-ingested, org.wirecopy.ingest.contract.IngestedArticle",
    "file-receipt, org.wirecopy.ingest.contract.FileReceipt",
    "article-rejected, org.wirecopy.ingest.contract.Rejection",
    "article-takedown, org.wirecopy.ingest.contract.Takedown"
  })
  void aSampleIsReadWithoutLossAndFitsItsSchema(String name, Class<?> type) throws IOException {
    JsonNode sample = new ObjectMapper().readTree(resource("golden/" + name + ".json"));

    Object read = ContractJson.read(resource("golden/" + name + ".json"), type);

    assertThat(ContractJson.tree(read).toString()).isEqualTo(sample.toString());
    assertThat(errors(name, sample)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "article-ingested, article",
    "file-receipt, state",
    "article-rejected, reason",
    "article-takedown, uri"
  })
  void aSampleWithoutARequiredFieldDoesNotFitItsSchema(String name, String field)
      throws IOException {
    JsonNode sample = new ObjectMapper().readTree(resource("golden/" + name + ".json"));

    assertThat(errors(name, sample.<ObjectNode>deepCopy().without(field))).isNotEmpty();
  }
}
