package org.wirecopy.runtime.settings;

import java.util.List;
import java.util.regex.Pattern;

/** What {@code wirecopy.http.hosts} may hold. */
final class HostNames {
  private static final Pattern HOST = Pattern.compile("\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+");

  private HostNames() {}

  static List<String> faults(List<String> hosts) {
    return hosts.stream()
        .filter(host -> !HOST.matcher(host).matches())
        .map(
            host ->
                "wirecopy.http.hosts: '%s' is no host; write names without scheme and port, and IPv6 addresses in brackets"
                    .formatted(host))
        .toList();
  }
}
