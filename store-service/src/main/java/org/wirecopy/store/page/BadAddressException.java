package org.wirecopy.store.page;

import java.io.Serial;

/** An address that no page of ours links to; the message says what is wrong with it. */
public final class BadAddressException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public BadAddressException(String message) {
    super(message);
  }
}
