package org.wirecopy.store.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A subscription that one process alone delivers for some time, so that events keep their order.
 *
 * @param token tells this claim from those of others
 * @param secret signs the events
 * @param failures in a row so far
 */
public record Claim(
    UUID subscription,
    UUID token,
    Map<String, String> search,
    URI webhook,
    String secret,
    long position,
    Instant releasedUntil,
    int failures) {
  public Claim {
    search = Map.copyOf(search);
  }
}
