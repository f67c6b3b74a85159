package org.wirecopy.local;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the project lies and what runs it.
 *
 * @param home root of the project
 * @param java the program that runs this process, and the services too
 * @param columns of the terminal that a person watches; 0 where nobody does
 */
record Installation(Path home, Path java, int columns) {
  private static final String HOME = "wirecopy.home";

  static Installation ofSystemProperties() {
    return new Installation(
        Path.of(System.getProperty(HOME, "")).toAbsolutePath().normalize(),
        Path.of(System.getProperty("java.home"), "bin", "java"),
        Integer.getInteger("wirecopy.columns", 0));
  }

  Path seeds() {
    return home.resolve("seeds");
  }

  Path data() {
    return home.resolve("deploy/local/data");
  }

  /** The program of a service, as the build leaves it. */
  Path program(String module) {
    Path jar = home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new RunFailedException(
          "%s is not built: start with deploy/local/run, which builds it".formatted(module));
    }
    return jar;
  }
}
