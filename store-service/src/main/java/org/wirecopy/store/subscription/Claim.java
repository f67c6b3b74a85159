package org.wirecopy.store.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A subscription that one process alone delivers for some time, so that events keep their order.
 *
 * @param token tells this claim from those of others
 * @param secrets sign the events, the newest first
 * @param failures in a row so far
 */
public record Claim(
    UUID subscription,
    UUID token,
    Map<String, String> search,
    URI webhook,
    List<String> secrets,
    long position,
    Instant releasedUntil,
    int failures) {
  public Claim {
    search = Map.copyOf(search);
    secrets = List.copyOf(secrets);
  }
}
