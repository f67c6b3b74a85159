package org.wirecopy.ingest.format;

import org.wirecopy.ingest.contract.Rejection;

/** An entry that is rejected as a whole, or from some place on. */
public final class UnreadableEntryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient Rejection.Location location;

  /**
   * Says what is wrong.
   *
   * @param reason a word for machines, in kebab case
   * @param message a sentence for people that names the mend
   * @param location the place within the entry; null where there is none
   */
  public UnreadableEntryException(String reason, String message, Rejection.Location location) {
    super(message);
    this.reason = reason;
    this.location = location;
  }

  public String reason() {
    return reason;
  }

  public Rejection.Location location() {
    return location;
  }
}
