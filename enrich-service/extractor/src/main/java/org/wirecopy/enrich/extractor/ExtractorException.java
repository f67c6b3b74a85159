package org.wirecopy.enrich.extractor;

/** An engine could not read a text, or could not be loaded; the message says why. */
public final class ExtractorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ExtractorException(String message) {
    super(message);
  }

  public ExtractorException(String message, Throwable cause) {
    super(message, cause);
  }
}
