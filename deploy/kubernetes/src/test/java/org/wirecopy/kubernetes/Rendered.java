package org.wirecopy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What {@code kubectl kustomize} makes of a folder. */
record Rendered(List<JsonNode> objects) {

  static boolean isKubectlThere() {
    try {
      return kubectl(ProcessBuilder.Redirect.DISCARD, "version", "--client") == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  static Rendered of(Path folder) throws IOException {
    Path output = Files.createTempFile("rendered", ".yaml");
    try {
      int exit =
          kubectl(
              ProcessBuilder.Redirect.to(output.toFile()),
              "kustomize",
              folder.toAbsolutePath().toString());
      if (exit != 0) {
        throw new IllegalStateException(Files.readString(output));
      }
      return new Rendered(
          new ObjectMapper(new YAMLFactory())
              .readerFor(JsonNode.class)
              .<JsonNode>readValues(output.toFile())
              .readAll());
    } finally {
      Files.delete(output);
    }
  }

  private static int kubectl(ProcessBuilder.Redirect output, String... arguments) {
    try {
      Process process =
          new ProcessBuilder(Stream.concat(Stream.of("kubectl"), Stream.of(arguments)).toList())
              .redirectErrorStream(true)
              .redirectOutput(output)
              .start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("kubectl has not ended");
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  List<JsonNode> ofKind(String kind) {
    return objects.stream().filter(each -> each.at("/kind").asText().equals(kind)).toList();
  }

  List<String> namesOfKind(String kind) {
    return ofKind(kind).stream().map(Rendered::name).toList();
  }

  /** Deployments and StatefulSets. */
  List<JsonNode> workloads() {
    return Stream.concat(ofKind("Deployment").stream(), ofKind("StatefulSet").stream()).toList();
  }

  static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }
}
