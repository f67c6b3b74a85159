package org.wirecopy.store.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A question that is saved with a webhook.
 *
 * @param name for people
 * @param search the parameters of the question by their names
 * @param webhook where events are sent
 * @param formerSecretUntil how long the secret before signs, too; null where none was replaced
 */
public record Subscription(
    UUID id,
    String name,
    Map<String, String> search,
    URI webhook,
    Instant createdAt,
    Instant formerSecretUntil,
    Progress progress) {
  public Subscription {
    search = Map.copyOf(search);
  }
}
