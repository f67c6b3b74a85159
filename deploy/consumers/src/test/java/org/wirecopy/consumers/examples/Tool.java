package org.wirecopy.consumers.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the machine that runs examples. */
public record Tool(List<String> command) {
  private static final long MAX_MINUTES = 10;

  public static Tool of(String... command) {
    return new Tool(List.of(command));
  }

  /** Skips the test, with the reason, where the check does not succeed. */
  public Tool orSkip(String check, String mend) throws IOException, InterruptedException {
    boolean there =
        new ProcessBuilder("sh", "-c", check)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
    assumeTrue(there, "'" + check + "' fails here: " + mend);
    return this;
  }

  /** What it prints; it must succeed. */
  public String run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(arguments));
    Path output = Files.createTempFile("example", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(MAX_MINUTES, TimeUnit.MINUTES);
      String text = Files.readString(output);
      assertThat(ended).as("%s ends; so far: %s", all, text).isTrue();
      assertThat(process.exitValue()).as(text).isZero();
      return text;
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }
}
