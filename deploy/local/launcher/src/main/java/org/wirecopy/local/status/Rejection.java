package org.wirecopy.local.status;

/**
 * Something rejected.
 *
 * @param entry place in the file; null where the whole file was rejected
 * @param message a sentence for people
 */
public record Rejection(
    String inbox, String path, String entry, String stage, String reason, String message) {
  /** Where it lies: {@code inbox/path#entry}. */
  public String place() {
    return inbox + "/" + path + (entry == null ? "" : "#" + entry);
  }
}
