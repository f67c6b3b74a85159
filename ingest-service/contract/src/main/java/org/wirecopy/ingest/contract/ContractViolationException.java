package org.wirecopy.ingest.contract;

/**
 * Bytes that are no record of this contract: broken JSON, a wrong type, or a required field that is
 * missing.
 */
public final class ContractViolationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ContractViolationException(String message) {
    super(message);
  }

  public ContractViolationException(String message, Throwable cause) {
    super(message, cause);
  }
}
