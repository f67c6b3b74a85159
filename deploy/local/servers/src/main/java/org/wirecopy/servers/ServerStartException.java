package org.wirecopy.servers;

/** An embedded server did not start; the message names the server and where to look. */
public final class ServerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ServerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
