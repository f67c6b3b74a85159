package org.wirecopy.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Strimzi's custom resource definitions, which its generator makes from the classes of its API. The
 * generator is a program of its own, since its jar holds copies of libraries that are here, too.
 */
final class StrimziDefinitions {
  private static final Path GENERATOR = Path.of("target/strimzi/crd-generator.jar");
  private static final String API = "io.strimzi.api.kafka.model.";
  private static final List<String> CLASSES =
      List.of("kafka.Kafka", "nodepool.KafkaNodePool", "topic.KafkaTopic", "user.KafkaUser");

  private StrimziDefinitions() {}

  static ClosedSchemas generate(Path folder) throws IOException {
    Path log = folder.resolve("generator.log");
    List<Path> files = CLASSES.stream().map(each -> folder.resolve(each + ".yaml")).toList();
    // Ours first: the generator's copies are older than what the API is built on.
    String classPath =
        String.join(
            System.getProperty("path.separator"),
            System.getProperty("java.class.path"),
            GENERATOR.toString());
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "io.strimzi.crdgenerator.CrdGenerator",
                "--yaml"));
    for (int i = 0; i < files.size(); i++) {
      command.add(API + CLASSES.get(i) + "=" + files.get(i).toAbsolutePath());
    }
    run(command, log);
    return ClosedSchemas.ofDefinitions(files);
  }

  private static void run(List<String> command, Path log) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    if (process.isAlive() || process.exitValue() != 0) {
      try (Stream<String> lines = Files.lines(log)) {
        throw new IllegalStateException("no definitions: " + lines.limit(20).toList());
      }
    }
  }
}
