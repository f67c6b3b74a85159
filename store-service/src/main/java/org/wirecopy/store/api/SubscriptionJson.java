package org.wirecopy.store.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wirecopy.store.subscription.Progress;
import org.wirecopy.store.subscription.Subscription;

/** A subscription as it is told of, and how far its webhook has been told. */
@Schema(name = "Subscription")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionJson(
    UUID id,
    String name,
    Map<String, String> search,
    URI webhook,
    @Schema(description = "The same question as an Atom feed.") String feed,
    Instant createdAt,
    @Schema(
            enumeration = {"active", "failing", "disabled"},
            description =
                "failing: the last try failed and is repeated; disabled: it failed for too long, or"
                    + " answered 410, and nothing is tried until the subscription is changed.")
        String state,
    @Schema(description = "Up to here all is told: what since takes.") String position,
    @Schema(description = "Events that were taken.") long delivered,
    @Schema(description = "When the last event was taken.") Instant deliveredAt,
    @Schema(description = "Tries in a row that failed.") int failures,
    Instant failingSince,
    String lastError,
    @Schema(description = "When a failing webhook is tried again.") Instant nextTryAt,
    Instant disabledAt,
    @Schema(description = "Until then the secret that was replaced signs, too.")
        Instant formerSecretUntil,
    @Schema(
            description =
                "Signs the events (Standard Webhooks). Told once, in the answer that it was made"
                    + " for.")
        String secret) {

  static SubscriptionJson of(Subscription subscription, String secret) {
    Progress progress = subscription.progress();
    Progress.State state = progress.state();
    return new SubscriptionJson(
        subscription.id(),
        subscription.name(),
        new TreeMap<>(subscription.search()),
        subscription.webhook(),
        feed(subscription.search()),
        subscription.createdAt(),
        state.name().toLowerCase(Locale.ROOT),
        Cursor.ofPosition(progress.position()),
        progress.delivered(),
        progress.deliveredAt(),
        progress.failures(),
        progress.failingSince(),
        progress.lastError(),
        state == Progress.State.FAILING ? progress.nextTryAt() : null,
        progress.disabledAt(),
        subscription.formerSecretUntil(),
        secret);
  }

  private static String feed(Map<String, String> search) {
    UriBuilder address = UriBuilder.fromPath(FeedResource.PATH);
    new TreeMap<>(search).forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    return address.buildFromMap(Map.copyOf(search)).toString();
  }
}
