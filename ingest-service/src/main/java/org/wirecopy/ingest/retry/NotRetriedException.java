package org.wirecopy.ingest.retry;

import java.io.Serial;

/** A file cannot be read again; the message says why, and what would help. */
public final class NotRetriedException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final Why why;

  /** Why a file cannot be read again. */
  public enum Why {
    /** No receipt knows it. */
    UNKNOWN,
    /** It lies neither in the watched folder nor where it was moved to. */
    GONE,
    /** It is being read, or will be. */
    UNDER_WAY
  }

  NotRetriedException(Why why, String message) {
    super(message);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
