package org.wirecopy.store.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Where webhooks may lie: where the operator says, and in his own networks only by name. */
public final class AllowedTargets {
  public static final String ORIGINS = "wirecopy.store.webhooks.allowed-origins";
  public static final String PRIVATE_HOSTS = "wirecopy.store.webhooks.private-hosts";
  private static final int MAX_LENGTH = 2_000;

  private final Set<Origin> origins = new HashSet<>();
  private final Set<String> privateHosts = new HashSet<>();

  /**
   * What is allowed.
   *
   * @param origins {@code https://hooks.example.org} or {@code http://127.0.0.1:9000} for two
   * @param privateHosts hosts whose addresses may be private or loopback
   * @throws IllegalArgumentException if one of the origins is none
   */
  public AllowedTargets(Collection<String> origins, Collection<String> privateHosts) {
    for (String origin : origins) {
      this.origins.add(origin(origin));
    }
    privateHosts.forEach(host -> this.privateHosts.add(host.toLowerCase(Locale.ROOT)));
  }

  /** Whether no webhook is allowed at all. */
  public boolean isNone() {
    return origins.isEmpty();
  }

  private static Origin origin(String text) {
    try {
      URI uri = new URI(text);
      String path = uri.getRawPath();
      if ((path != null && !path.isEmpty()) || uri.getRawQuery() != null) {
        throw new IllegalArgumentException("it must end behind host and port");
      }
      return Origin.of(uri);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s: '%s' is no origin such as https://hooks.example.org: %s"
              .formatted(ORIGINS, text, e.getMessage()),
          e);
    }
  }

  /**
   * Reads the address of a webhook.
   *
   * @throws IllegalArgumentException if it is none, or not allowed, with what would help
   */
  public URI webhook(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("it has more than %d characters".formatted(MAX_LENGTH));
    }
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("it is no URL: " + e.getMessage(), e);
    }
    requireAllowed(uri);
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException("it must have neither user nor fragment");
    }
    return uri;
  }

  /**
   * Passes where the operator allows the address.
   *
   * @throws IllegalArgumentException otherwise, with what would help
   */
  public void requireAllowed(URI webhook) {
    if (!origins.contains(Origin.of(webhook))) {
      throw new IllegalArgumentException(
          "the operator allows no webhooks at this origin; %s lists those that are allowed"
              .formatted(ORIGINS));
    }
  }

  /**
   * The address that a host may be reached at.
   *
   * @param resolved what the name leads to
   * @throws IllegalArgumentException if one of them is not allowed for this host
   */
  public InetAddress address(String host, InetAddress... resolved) {
    if (!privateHosts.contains(host.toLowerCase(Locale.ROOT))
        && !Arrays.stream(resolved).allMatch(PublicAddress::is)) {
      throw new IllegalArgumentException(
          "the host has an address that is not public; %s lists the hosts that may"
              .formatted(PRIVATE_HOSTS));
    }
    return resolved[0];
  }
}
