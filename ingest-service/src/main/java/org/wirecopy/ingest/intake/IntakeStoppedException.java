package org.wirecopy.ingest.intake;

/** The intake ends here: it is shut down, or another ingester has taken over. */
public final class IntakeStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IntakeStoppedException(String message) {
    super(message);
  }

  public IntakeStoppedException(String message, Throwable cause) {
    super(message, cause);
  }
}
