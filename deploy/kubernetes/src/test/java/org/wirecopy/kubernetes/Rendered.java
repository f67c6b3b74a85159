package org.wirecopy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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

  /** The same objects once more, to be changed. */
  Rendered copy() {
    return new Rendered(
        new ArrayList<>(objects.stream().<JsonNode>map(JsonNode::deepCopy).toList()));
  }

  List<JsonNode> ofKind(String kind) {
    return objects.stream().filter(each -> each.at("/kind").asText().equals(kind)).toList();
  }

  Optional<JsonNode> find(String kind, String name) {
    return ofKind(kind).stream().filter(each -> name(each).equals(name)).findFirst();
  }

  /**
   * The one that must be there.
   *
   * @throws IllegalStateException if it is not
   */
  JsonNode get(String kind, String name) {
    return find(kind, name)
        .orElseThrow(() -> new IllegalStateException("no %s %s".formatted(kind, name)));
  }

  boolean has(String kind, String name) {
    return find(kind, name).isPresent();
  }

  /** Deployments and StatefulSets. */
  List<JsonNode> workloads() {
    return Stream.concat(ofKind("Deployment").stream(), ofKind("StatefulSet").stream()).toList();
  }

  static JsonNode pod(JsonNode workload) {
    return workload.at("/spec/template/spec");
  }

  /** Of a workload, those that run before the others included. */
  static List<JsonNode> containers(JsonNode workload) {
    return Stream.concat(
            each(pod(workload).path("initContainers")), each(pod(workload).path("containers")))
        .toList();
  }

  static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  /** Kind and name, for messages. */
  static String label(JsonNode object) {
    return object.at("/kind").asText() + " " + name(object);
  }
}
