package org.wirecopy.ingest.format.document;

/** A document has more text than any article. */
public final class TooLongException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
