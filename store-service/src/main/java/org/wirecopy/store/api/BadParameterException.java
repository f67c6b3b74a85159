package org.wirecopy.store.api;

import java.io.Serial;

/** A parameter that cannot be understood; the message names it and what it may be. */
public final class BadParameterException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String parameter;

  BadParameterException(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  String parameter() {
    return parameter;
  }
}
