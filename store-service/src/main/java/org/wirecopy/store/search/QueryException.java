package org.wirecopy.store.search;

import java.io.Serial;

/**
 * A query that cannot be understood; the message says what is wrong, at which character, and how it
 * would be right.
 */
public final class QueryException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final int position;

  QueryException(int position, String message) {
    super("character " + position + ": " + message);
    this.position = position;
  }

  /** The character at which it goes wrong, from 1, in Unicode code points. */
  public int position() {
    return position;
  }
}
