package org.wirecopy.local;

import java.io.PrintStream;
import picocli.CommandLine;

/** Where {@code java -jar} begins. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(command(System.out, System.err).execute(arguments));
  }

  static CommandLine command(PrintStream out, PrintStream err) {
    return new CommandLine(new RunCommand(out, err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new FailureReport(err));
  }
}
