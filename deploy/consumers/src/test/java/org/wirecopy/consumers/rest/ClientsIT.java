package org.wirecopy.consumers.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wirecopy.consumers.examples.Tool;

/** Clients that are generated from the committed documents compile, and read what is answered. */
@Tag("own-servers")
class ClientsIT {
  /** Kept, so that the tools need not be fetched each time. */
  private static final Path FOLDER = Path.of("target/clients").toAbsolutePath();

  private static final String LISTED =
      """
      {"items": [{"id": "1c4b1f4a-8f6b-5c1e-9b1e-2f8a4d9d0f11", "uri": "urn:a", "version": 1,
        "family": "urn:a", "inbox": "news", "language": "de", "ingested": "2026-01-01T00:00:00Z",
        "somethingNew": true}]}
      """;

  @Test
  void clientsCompileAndReadAnswers() throws Exception {
    Tool clients =
        Tool.of("./clients.sh", FOLDER.toString())
            .orSkip(
                "./clients.sh '" + FOLDER + "' tools",
                "apt install npm python3-venv, and let Maven, npm and pip reach their registries");

    String told = clients.run(Map.of());

    assertThat(told)
        .contains("openapi: TypeScript compiles", "openapi: Python compiles")
        .contains("openapi-ingest: TypeScript compiles", "openapi-ingest: Python compiles");
    assertThat(read("ArticlePage", example("listArticles"))).contains("actual_instance=Article(");
    assertThat(read("ArticlePage", LISTED)).contains("actual_instance=ListedArticle(");
    assertThat(read("RejectionPage", example("listRejections"))).contains("items=[Rejection(");
    String later = example("listRejections").replace("\"stage\":\"ingest\"", "\"stage\":\"later\"");
    assertThat(read("RejectionPage", later)).contains("stage='later'");
    assertThat(read("ReceiptPage", example("listFiles"))).contains("items=[Receipt(");
  }

  private static String read(String type, String json) throws Exception {
    String program =
        "import sys, openapi_client; print(repr(openapi_client.%s.from_json(sys.argv[1])))"
            .formatted(type);
    return Tool.of(FOLDER.resolve("tools/python/bin/python").toString(), "-c", program)
        .run(Map.of("PYTHONPATH", FOLDER.resolve("openapi-python").toString()), json);
  }

  private static String example(String operation) throws Exception {
    JsonNode document =
        new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("openapi.yaml")));
    for (JsonNode path : document.path("paths")) {
      for (JsonNode each : path) {
        if (each.path("operationId").asText().equals(operation)) {
          return each.at("/responses/200/content/application~1json/example").toString();
        }
      }
    }
    throw new AssertionError("no operation " + operation);
  }
}
