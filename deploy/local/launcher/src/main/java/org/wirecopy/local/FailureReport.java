package org.wirecopy.local;

import java.io.PrintStream;
import org.wirecopy.servers.ServerStartException;
import picocli.CommandLine;

/** Says why a run failed: in one sentence where we know it, with the trace where we do not. */
final class FailureReport implements CommandLine.IExecutionExceptionHandler {
  private final PrintStream err;

  FailureReport(PrintStream err) {
    this.err = err;
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult arguments) {
    if (e instanceof RunFailedException || e instanceof ServerStartException) {
      err.println("wirecopy: " + e.getMessage());
    } else {
      err.println("wirecopy: this is a defect, please report it:");
      e.printStackTrace(err);
    }
    return ExitCode.FAILED;
  }
}
