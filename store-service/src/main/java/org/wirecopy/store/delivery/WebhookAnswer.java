package org.wirecopy.store.delivery;

/**
 * What came of sending an event.
 *
 * @param error what went wrong, for people; null where the event was taken
 * @param isGone whether the webhook has said that it wants no more (410)
 */
record WebhookAnswer(String error, boolean isGone) {
  private static final int FIRST_OK = 200;
  private static final int BEHIND_OK = 300;
  private static final int GONE = 410;

  static WebhookAnswer ofStatus(int status) {
    if (status >= FIRST_OK && status < BEHIND_OK) {
      return new WebhookAnswer(null, false);
    }
    boolean redirects = status >= BEHIND_OK && status < 400;
    return new WebhookAnswer(
        "it answered %d%s".formatted(status, redirects ? ", and redirects are not followed" : ""),
        status == GONE);
  }

  static WebhookAnswer failed(String error) {
    return new WebhookAnswer(error, false);
  }

  boolean isTaken() {
    return error == null;
  }
}
