package org.wirecopy.consumers.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirecopy.consumers.CommittedFile;
import org.wirecopy.consumers.Contracts;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.Topic;

/**
 * The contracts are compared with version 1 as it was published. A change that breaks somebody
 * fails whatever is done; a harmless addition fails until it is taken into the baseline, from when
 * on it is protected too.
 */
class CompatibilityTest {
  private static final Path BASELINE = Path.of("src/test/resources/v1");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<Topic> topics() {
    return Contracts.topics().stream();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aSchemaChangesOnlyAsVersion1Allows(Topic topic) throws IOException {
    Path file = BASELINE.resolve(Contracts.recordName(topic) + ".schema.json");
    JsonNode now = Contracts.schema(topic);

    if (Files.exists(file)) {
      assertThat(SchemaChanges.rejected(read(file), now)).as(rejection(topic)).isEmpty();
    }
    CommittedFile.assertSame(file, text(now));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aSampleChangesOnlyAsVersion1Allows(Topic topic) throws IOException {
    Path file = BASELINE.resolve(Contracts.recordName(topic) + ".json");
    JsonNode now = Contracts.sample(topic);

    if (Files.exists(file)) {
      assertThat(SampleChanges.rejected(read(file), now)).as(rejection(topic)).isEmpty();
    }
    CommittedFile.assertSame(file, text(now));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void anOldRecordFitsTheNewSchemaAndIsReadWithoutLoss(Topic topic) throws IOException {
    JsonNode old = read(BASELINE.resolve(Contracts.recordName(topic) + ".json"));

    assertThat(SCHEMAS.getSchema(Contracts.schema(topic)).validate(old)).isEmpty();
    Object record = ContractJson.read(JSON.writeValueAsBytes(old), Contracts.type(topic));
    assertThat(SampleChanges.rejected(old, ContractJson.tree(record))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aNewRecordFitsTheOldSchema(Topic topic) throws IOException {
    JsonNode old = read(BASELINE.resolve(Contracts.recordName(topic) + ".schema.json"));

    assertThat(SCHEMAS.getSchema(old).validate(Contracts.sample(topic))).isEmpty();
  }

  @Test
  void topicsChangeOnlyAsVersion1Allows() throws IOException {
    Path file = BASELINE.resolve("topics.json");
    JsonNode now = TopicChanges.describe(Contracts.topics());

    if (Files.exists(file)) {
      assertThat(TopicChanges.rejected(read(file), now)).as("topics of version 1").isEmpty();
    }
    CommittedFile.assertSame(file, text(now));
  }

  @Test
  void theBaselineHoldsNothingThatIsNotChecked() throws IOException {
    List<String> checked =
        Stream.concat(
                Stream.of("topics.json"),
                topics()
                    .map(Contracts::recordName)
                    .flatMap(name -> Stream.of(name + ".json", name + ".schema.json")))
            .toList();
    try (Stream<Path> files = Files.list(BASELINE)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(checked);
    }
  }

  private static String rejection(Topic topic) {
    return "%s breaks consumers of version 1; a change like this needs another record type, see"
            .formatted(topic.name())
        + " 'What may change' in deploy/consumers/README.md";
  }

  private static JsonNode read(Path file) throws IOException {
    return JSON.readTree(Files.readString(file));
  }

  private static String text(JsonNode node) throws IOException {
    return JSON.writeValueAsString(node) + "\n";
  }
}
