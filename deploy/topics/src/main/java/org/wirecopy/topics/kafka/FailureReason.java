package org.wirecopy.topics.kafka;

/**
 * Why something failed, for a line of a log. Kafka's clients wrap what went wrong ("Failed to
 * create new NetworkClient"), and what can be mended stands in the causes alone.
 */
public final class FailureReason {
  private FailureReason() {}

  /**
   * The messages of a failure and of its causes, outermost first, each once; the type of one
   * without a message.
   */
  public static String of(Throwable failure) {
    StringBuilder reason = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String told = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
      // A failure made of a cause alone has the cause's text as its message.
      if (reason.indexOf(told) < 0
          && (cause.getCause() == null || !told.equals(cause.getCause().toString()))) {
        reason.append(reason.isEmpty() ? "" : ": ").append(told);
      }
    }
    return reason.toString();
  }
}
