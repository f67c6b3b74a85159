package org.wirecopy.store.api;

import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wirecopy.ingest.contract.Takedown;

/** What is asked for; every field is checked, and an error names it. */
@Schema(
    name = "TakedownRequest",
    requiredProperties = {"uri", "action"})
record TakedownRequest(
    @Schema(description = "The article's URI; it need not be in the store.") String uri,
    @Schema(enumeration = {"take-down", "lift"}) String action,
    @Schema(description = "For people. A takedown needs one.") String reason) {
  private static final int LONGEST_REASON = 2_000;

  /** RFC 3986, section 3.1. What follows is not judged: articles have the URIs they have. */
  private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.");

  Takedown wish(Instant now) {
    String article = required("uri", uri);
    String asked = required("action", action);
    boolean lifts = Asked.oneOf("action", asked, "take-down", "lift").orElseThrow().equals("lift");
    requireAbsolute(article);
    if (!lifts) {
      required("reason", reason);
    }
    if (reason != null && reason.length() > LONGEST_REASON) {
      throw new BadParameterException(
          "reason", "reason must have at most %d characters".formatted(LONGEST_REASON));
    }
    return new Takedown(
        article,
        lifts ? Takedown.Action.LIFT : Takedown.Action.TAKE_DOWN,
        Asked.text("reason", reason),
        now);
  }

  private static String required(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new BadParameterException(name, name + " is missing");
    }
    return Asked.text(name, value);
  }

  private static void requireAbsolute(String uri) {
    if (!WITH_SCHEME.matcher(uri).lookingAt()) {
      throw new BadParameterException(
          "uri",
          "uri must be absolute, as every article's is: it begins with a scheme and a colon");
    }
  }
}
