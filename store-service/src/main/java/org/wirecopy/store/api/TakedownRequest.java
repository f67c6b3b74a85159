package org.wirecopy.store.api;

import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.Takedown;

/** What is asked for; every field is checked, and an error names it. */
@Schema(
    name = "TakedownRequest",
    requiredProperties = {"uri", "action"})
public record TakedownRequest(
    @Schema(description = "The article's URI; it need not be in the store.") String uri,
    @Schema(enumeration = {"take-down", "lift"}) String action,
    @Schema(description = "For people. A takedown needs one.") String reason,
    @Schema(
            enumeration = {"article", "family"},
            defaultValue = "article",
            description = "family: all articles of the family of copies that the article is in.")
        String scope,
    @Schema(
            description = "Only say what would happen and which copies would stay.",
            defaultValue = "false")
        Boolean dryRun) {
  private static final int MAX_REASON_LENGTH = 2_000;

  /** RFC 3986, section 3.1. What follows is not judged: articles have the URIs they have. */
  private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.");

  /** Whether it only asks what would happen. */
  boolean isDryRun() {
    return dryRun != null && dryRun;
  }

  /** Whether the article's copies are to go with it. */
  boolean isOfFamily() {
    boolean family =
        QueryParameters.oneOf("scope", scope, "article", "family")
            .orElse("article")
            .equals("family");
    if (family && "lift".equals(action)) {
      throw new BadParameterException(
          "scope",
          "scope must be article to lift: the store forgets the families of what was taken down;"
              + " GET /api/takedowns lists the articles");
    }
    return family;
  }

  Takedown toTakedown(Instant now) {
    String article = QueryParameters.required("uri", uri);
    String asked = QueryParameters.required("action", action);
    boolean lifts =
        QueryParameters.oneOf("action", asked, "take-down", "lift").orElseThrow().equals("lift");
    requireAbsolute(article);
    if (!lifts) {
      QueryParameters.required("reason", reason);
    }
    if (reason != null && reason.length() > MAX_REASON_LENGTH) {
      throw new BadParameterException(
          "reason", "reason must have at most %d characters".formatted(MAX_REASON_LENGTH));
    }
    return new Takedown(
        article,
        lifts ? Takedown.Action.LIFT : Takedown.Action.TAKE_DOWN,
        QueryParameters.text("reason", reason),
        now);
  }

  private static void requireAbsolute(String uri) {
    if (!ArticleUri.isWellFormed(uri)) {
      throw new BadParameterException("uri", "uri must not hold control characters");
    }
    if (!WITH_SCHEME.matcher(uri).lookingAt()) {
      throw new BadParameterException(
          "uri",
          "uri must be absolute, as every article's is: it begins with a scheme and a colon");
    }
  }
}
