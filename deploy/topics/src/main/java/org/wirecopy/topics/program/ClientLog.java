package org.wirecopy.topics.program;

/**
 * What the Kafka clients of an operator's program log: nothing, since what goes wrong is told by
 * the program itself, once, and its output is for people or the next program.
 */
public final class ClientLog {
  private ClientLog() {}

  /**
   * Call it first of all: the logging of a service's package needs the log manager of the service,
   * and would say so at length.
   */
  public static void silence() {
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }
}
