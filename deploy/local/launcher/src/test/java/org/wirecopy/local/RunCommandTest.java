package org.wirecopy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RunCommandTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final StringWriter usage = new StringWriter();

  @Test
  void anUnknownOptionIsBadUsage() {
    assertThat(execute("--what")).isEqualTo(2);
    assertThat(usage.toString()).contains("--what").contains("Usage:");
  }

  @Test
  void aServiceThatNobodyKnowsIsBadUsageAndTheKnownOnesAreNamed() {
    assertThat(execute("--without", "shop")).isEqualTo(2);
    assertThat(usage.toString()).contains("'--without'", "INGEST, ENRICH, STORE", "'shop'");
  }

  @Test
  void aFolderThatDoesNotExistFailsWithOneSentence() {
    assertThat(execute("/no/such/folder")).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly("wirecopy: there is no folder /no/such/folder");
  }

  @Test
  void helpNamesEveryOptionAndExitCode() {
    StringWriter help = new StringWriter();
    command().setOut(new PrintWriter(help)).execute("--help");

    assertThat(help.toString())
        .contains(
            "FOLDER",
            "--once",
            "--report",
            "--reset",
            "--data",
            "--inbox",
            "--http-port",
            "--kafka-port",
            "--postgres-port",
            "--give-up-after",
            "--without",
            "Exit codes");
  }

  private int execute(String... arguments) {
    return command().setErr(new PrintWriter(usage)).execute(arguments);
  }

  private CommandLine command() {
    PrintStream stream = new PrintStream(err, true, UTF_8);
    return Main.command(stream, stream);
  }
}
