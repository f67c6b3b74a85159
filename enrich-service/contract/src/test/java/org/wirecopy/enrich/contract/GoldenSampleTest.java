package org.wirecopy.enrich.contract;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.ContractJson;

/** The sample that consumers test with is what the codec reads and what the schema allows. */
class GoldenSampleTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Test
  void theSampleIsReadWithoutLossAndFitsItsSchema() throws IOException {
    EnrichedArticle read = ContractJson.read(sample(), EnrichedArticle.class);

    assertThat(ContractJson.tree(read).toString())
        .isEqualTo(new ObjectMapper().readTree(sample()).toString());
    assertThat(errors(new ObjectMapper().readTree(sample()))).isEmpty();
  }

  @Test
  void mentionsStandWhereTheSampleSays() throws IOException {
    EnrichedArticle read = ContractJson.read(sample(), EnrichedArticle.class);
    String text = read.article().mainText();

    assertThat(read.enrichment().entities().items())
        .flatExtracting(Entity::mentions)
        .isNotEmpty()
        .allSatisfy(
            mention ->
                assertThat(
                        text.substring(
                            text.offsetByCodePoints(0, mention.start()),
                            text.offsetByCodePoints(0, mention.end())))
                    .isEqualTo(mention.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"article", "origin", "enrichment"})
  void withoutARequiredFieldItDoesNotFit(String field) throws IOException {
    ObjectNode less = new ObjectMapper().readTree(sample()).deepCopy();
    less.remove(field);

    assertThat(errors(less)).anySatisfy(error -> assertThat(error.toString()).contains(field));
  }

  private static byte[] sample() throws IOException {
    try (InputStream in =
        GoldenSampleTest.class.getResourceAsStream("golden/article-enriched.json")) {
      return in.readAllBytes();
    }
  }

  private static List<Error> errors(JsonNode value) throws IOException {
    try (InputStream in =
        GoldenSampleTest.class.getResourceAsStream("schema/article-enriched-1.schema.json")) {
      return SCHEMAS
          .getSchema(in)
          .validate(
              value,
              context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
  }
}
