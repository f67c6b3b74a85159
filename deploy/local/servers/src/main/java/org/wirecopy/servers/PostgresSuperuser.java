package org.wirecopy.servers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The superuser of a cluster that nobody serves: Postgres itself, with one session on its standard
 * input, no port and no socket. So a running server needs no way in for a superuser at all.
 */
final class PostgresSuperuser {
  private static final Pattern FAILURE = Pattern.compile("(?:ERROR|FATAL|PANIC): {2}(.*)");
  private static final Pattern MISSING = Pattern.compile("database \".*\" does not exist");

  private final PostgresPrograms programs;
  private final PostgresSetup setup;

  PostgresSuperuser(PostgresPrograms programs, PostgresSetup setup) {
    this.programs = programs;
    this.setup = setup;
  }

  /**
   * Runs statements in our database, which is made if it does not exist.
   *
   * @throws IOException if one fails
   */
  void run(List<String> statements) throws IOException, InterruptedException {
    Optional<String> failure = session(PostgresServer.DATABASE, statements);
    if (failure.filter(message -> MISSING.matcher(message).matches()).isPresent()) {
      check(session("postgres", List.of("CREATE DATABASE " + PostgresServer.DATABASE)));
      failure = session(PostgresServer.DATABASE, statements);
    }
    check(failure);
  }

  private static void check(Optional<String> failure) throws IOException {
    if (failure.isPresent()) {
      throw new IOException("its superuser met an error: " + failure.get());
    }
  }

  /** Returns what went wrong first; statements after it may have been run. */
  private Optional<String> session(String database, List<String> statements)
      throws IOException, InterruptedException {
    Path messages = Files.createTempFile("wirecopy-postgres-", ".log");
    try {
      int code = session(database, statements, messages);
      String said = Files.readString(messages);
      Matcher failure = FAILURE.matcher(said);
      if (failure.find()) {
        return Optional.of(failure.group(1));
      }
      Files.writeString(setup.log(), said, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return code == 0 ? Optional.empty() : Optional.of("it ended with " + code + ": " + said);
    } finally {
      Files.delete(messages);
    }
  }

  private int session(String database, List<String> statements, Path messages)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(programs.command("postgres", arguments(database)))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(messages.toFile())
            .start();
    try (BufferedWriter input = process.outputWriter(StandardCharsets.UTF_8)) {
      for (String statement : statements) {
        input.write(statement + ";\n\n");
      }
    } catch (IOException e) {
      // It has ended before it has read all; its messages say why.
      process.waitFor();
    }
    return process.waitFor();
  }

  private List<String> arguments(String database) {
    // A statement ends at a semicolon and an empty line, so that it may have several lines.
    List<String> arguments = new ArrayList<>(List.of("--single", "-j", "-D"));
    arguments.add(setup.cluster().toString());
    PostgresSettings.of(setup.durability())
        .forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
    // Statements hold passwords.
    arguments.addAll(List.of("-c", "log_statement=none", "-c", "log_min_error_statement=panic"));
    arguments.add(database);
    return arguments;
  }
}
