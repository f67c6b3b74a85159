package org.wirecopy.ingest.intake;

/** The intake ends here: it is shut down, or another ingester has taken over. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoppedException(String message) {
    super(message);
  }

  public StoppedException(String message, Throwable cause) {
    super(message, cause);
  }
}
