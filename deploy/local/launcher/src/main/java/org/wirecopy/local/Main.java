package org.wirecopy.local;

import picocli.CommandLine;

/** Where {@code java -jar} begins. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    int code =
        new CommandLine(new RunCommand(System.out, System.err))
            .setExecutionExceptionHandler(new FailureReport(System.err))
            .execute(arguments);
    System.exit(code);
  }
}
