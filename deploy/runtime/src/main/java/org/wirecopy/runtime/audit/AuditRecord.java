package org.wirecopy.runtime.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One request that writes, as it is logged.
 *
 * @param time RFC 3339, UTC
 * @param who the name that the token was given to; {@code token} for the token of the file; absent
 *     where nobody is known
 * @param from the address that the request came from
 * @param action what was asked for; absent where the request did not get that far
 * @param target an article's URI or a file's path; absent likewise
 * @param status the HTTP status of the answer
 * @param outcome {@code done}, {@code rejected} or {@code failed}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "time", "who", "from", "action", "target", "method", "path", "status", "outcome"
})
record AuditRecord(
    String time,
    String who,
    String from,
    String action,
    String target,
    String method,
    String path,
    int status,
    String outcome) {
  private static final int FIRST_REJECTED = 400;
  private static final int FIRST_FAILED = 500;

  static String outcome(int status) {
    if (status >= FIRST_FAILED) {
      return "failed";
    }
    return status >= FIRST_REJECTED ? "rejected" : "done";
  }
}
