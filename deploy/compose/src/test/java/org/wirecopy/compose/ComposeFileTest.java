package org.wirecopy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.servers.KafkaSettings;

class ComposeFileTest {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)");

  private JsonNode services;

  @BeforeEach
  void read() throws IOException {
    services =
        new ObjectMapper(new YAMLFactory())
            .readTree(Compose.DIRECTORY.resolve("compose.yaml").toFile())
            .get("services");
  }

  @Test
  void itsBrokerIsSetAsThatOfTheLocalRun() {
    // Given
    Map<String, String> local = KafkaSettings.singleNode();

    // Then
    JsonNode environment = services.at("/kafka/environment");
    assertThat(local)
        .allSatisfy(
            (key, value) -> {
              String name = "KAFKA_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
              assertThat(environment.path(name).asText()).as(name).isEqualTo(value);
            });
  }

  @Test
  void itsBrokerHasTheVersionThatTheServicesAreBuiltWith() {
    assertThat(services.at("/kafka/image").asText())
        .isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
  }

  @Test
  void nothingListensToOtherMachines() {
    assertThat(services)
        .allSatisfy(
            service ->
                assertThat(service.path("ports"))
                    .isNotEmpty()
                    .allSatisfy(port -> assertThat(port.asText()).startsWith("127.0.0.1:")));
  }

  @Test
  void theReadmeNamesEverythingThatCanBeSet() throws IOException {
    String readme = Files.readString(Compose.DIRECTORY.resolve("README.md"));
    String compose = Files.readString(Compose.DIRECTORY.resolve("compose.yaml"));

    assertThat(Stream.of(compose.lines().toArray(String[]::new)))
        .filteredOn(line -> VARIABLE.matcher(line).find())
        .isNotEmpty()
        .allSatisfy(
            line -> {
              Matcher variable = VARIABLE.matcher(line);
              while (variable.find()) {
                assertThat(readme).contains("`" + variable.group(1) + "`");
              }
            });
  }
}
