package org.wirecopy.benchmarks.instances;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A state of the project that was built.
 *
 * @param name for people
 * @param home root of the checkout, or of a folder with the same {@code target/quarkus-app}
 */
record Release(String name, Path home) {
  Path program(Service service) {
    Path jar = home.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is not built");
    }
    return jar;
  }
}
