package org.wirecopy.local.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a shell script in the place of Java: what matters is how a process is held. */
class ServiceProcessTest {
  @TempDir Path directory;
  private Path log;

  @BeforeEach
  void nameLog() {
    log = directory.resolve("logs/fake.log");
  }

  @Test
  void aServiceGetsItsProgramItsMemoryAndItsConfiguration() throws Exception {
    // Given
    Path java = script("echo \"$WIRECOPY_TEST: $*\"");

    // When
    start(java).onExit().join();

    // Then
    assertThat(log)
        .content()
        .startsWith("configured: -Xmx1m")
        .contains("-jar " + directory.resolve("program.jar"));
  }

  @Test
  void aServiceThatStopsIsNamedWithItsCodeAndItsLastWords() throws Exception {
    // Given
    Path java = script("for i in $(seq 100); do echo \"line $i\"; done; exit 7");

    // When
    String sentence = start(java).onExit().join();

    // Then
    assertThat(sentence)
        .startsWith("fake stopped with code 7")
        .contains(log.toString())
        .contains("line 100")
        .doesNotContain("line 80");
  }

  @Test
  void aServiceIsAskedToStopAndItsPipeStaysOpenMeanwhile() throws Exception {
    // Given a service that tells its parent's death and a wish to stop apart
    Path java =
        script(
            """
            exec 3<&0
            (read -r _ <&3; echo orphaned) &
            trap 'sleep 0.3; kill $!; echo asked; exit 0' TERM
            echo ready
            wait
            """);
    ServiceProcess process = start(java);
    awaitReady();

    // When
    process.close();

    // Then
    assertThat(process.handle().isAlive()).isFalse();
    assertThat(log).content().contains("asked").doesNotContain("orphaned");
  }

  @Test
  void whatATerminalSendsToAllItsProgramsDoesNotStopAService() throws Exception {
    // Given
    ServiceProcess process = start(script("echo ready; read -r _"));
    awaitReady();

    // When
    signal("INT", process);
    signal("HUP", process);

    // Then
    await()
        .during(Duration.ofMillis(300))
        .atMost(Duration.ofSeconds(90))
        .until(() -> process.handle().isAlive());
    process.close();
  }

  @Test
  void theLogOfTheRunBeforeIsKept() throws Exception {
    // Given
    start(script("echo first")).onExit().join();

    // When
    start(script("echo second")).onExit().join();

    // Then
    assertThat(log).hasContent("second");
    assertThat(log.resolveSibling("fake.log.before")).hasContent("first");
  }

  private void awaitReady() {
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(log).content().contains("ready"));
  }

  private static void signal(String name, ServiceProcess process) throws Exception {
    String pid = Long.toString(process.handle().pid());
    assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor()).isZero();
  }

  private ServiceProcess start(Path java) throws IOException {
    ServiceSpec spec =
        new ServiceSpec(
            "fake",
            directory.resolve("program.jar"),
            List.of("-Xmx1m"),
            Map.of("WIRECOPY_TEST", "configured"));
    return ServiceProcess.start(spec, java, log);
  }

  private Path script(String lines) throws IOException {
    Path script = directory.resolve("java");
    Files.writeString(script, "#!/bin/sh\n" + lines + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }
}
