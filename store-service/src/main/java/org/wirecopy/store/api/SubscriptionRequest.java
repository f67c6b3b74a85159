package org.wirecopy.store.api;

import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.webhook.AllowedTargets;

/** What is to be saved; every field is checked, and an error names it. */
@Schema(
    name = "SubscriptionRequest",
    requiredProperties = {"name", "search", "webhook"})
public record SubscriptionRequest(
    @Schema(description = "For people, at most 200 characters.") String name,
    @Schema(
            description =
                "The parameters of /api/articles that say which articles are meant, by their names;"
                    + " none for all articles.")
        Map<String, String> search,
    @Schema(description = "The address that events are sent to; the operator allows origins.")
        String webhook) {
  private static final int MAX_NAME = 200;

  String checkedName() {
    if (name == null || name.isBlank() || name.length() > MAX_NAME) {
      throw new BadParameterException(
          "name", "name must have 1 to %d characters".formatted(MAX_NAME));
    }
    return QueryParameters.text("name", name);
  }

  /** The parameters, of which a search was made. */
  Map<String, String> checkedSearch() {
    if (search == null) {
      throw new BadParameterException(
          "search", "search is missing: {\"q\": \"...\"}, or {} for all articles");
    }
    Search unused = SearchParameters.of(search).search();
    return search;
  }

  URI checkedWebhook(AllowedTargets targets) {
    if (webhook == null) {
      throw new BadParameterException("webhook", "webhook is missing: where are events sent to?");
    }
    try {
      return targets.webhook(QueryParameters.text("webhook", webhook));
    } catch (IllegalArgumentException e) {
      throw new BadParameterException("webhook", "webhook: " + e.getMessage());
    }
  }
}
