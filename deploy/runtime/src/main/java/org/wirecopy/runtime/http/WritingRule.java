package org.wirecopy.runtime.http;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirecopy.runtime.problem.Problem;

/**
 * Writing needs {@code Content-Type: application/json}, also where there is no body: no form and no
 * page can send it to another origin without asking first. Pages of ours have forms: those are
 * taken outside of the API where the browser says that one of our own pages sent them, in {@code
 * Origin} (which {@link OriginRule} has compared) or in {@code Sec-Fetch-Site}. Where it says
 * nothing, they are not.
 */
final class WritingRule {
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  Optional<Problem> check(RequestHead head) {
    if (head.reads()) {
      return Optional.empty();
    }
    if (!head.writes()) {
      return Optional.of(
          Problem.of(
              Status.METHOD_NOT_ALLOWED,
              "Nothing here knows this method; GET reads, and what can be written says how."));
    }
    Optional<String> type = head.single(CONTENT_TYPE);
    if (type.filter(one -> is(JSON, one)).isPresent()
        || (type.filter(one -> is(FORM, one)).isPresent() && isOfOurPage(head))) {
      return Optional.empty();
    }
    List<String> sent = head.values(CONTENT_TYPE);
    return Optional.of(
        Problem.of(
            Status.UNSUPPORTED_MEDIA_TYPE,
            CONTENT_TYPE,
            "Writing needs the header Content-Type: application/json, also without a body; it is %s."
                .formatted(sent.isEmpty() ? "missing" : "'" + String.join(", ", sent) + "'")));
  }

  private static boolean isOfOurPage(RequestHead head) {
    return head.method().equals("POST")
        && head.asksPage()
        && (!head.values("Origin").isEmpty()
            || head.values("Sec-Fetch-Site").equals(List.of("same-origin")));
  }

  private static boolean is(String wanted, String type) {
    int parameters = type.indexOf(';');
    String bare = parameters < 0 ? type : type.substring(0, parameters);
    return bare.strip().toLowerCase(Locale.ROOT).equals(wanted);
  }
}
