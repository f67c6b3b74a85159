package org.wirecopy.runtime.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the settings that somebody relies on and that would do nothing. */
final class SettingRules {
  /** What begins so is there for safety. */
  private static final List<String> GUARDED =
      List.of(
          "wirecopy.http.",
          "quarkus.http.auth.",
          "quarkus.http.cors",
          "quarkus.http.ssl.",
          "quarkus.http.http2",
          "quarkus.management.",
          "quarkus.oidc.",
          "quarkus.security.",
          "quarkus.tls.");

  /** Known to Quarkus, and without effect here. */
  private static final Map<String, String> WITHOUT_EFFECT =
      Map.of(
          "quarkus.http.cors",
          "pages of other origins are never served, whatever it says",
          "quarkus.http.http2",
          "HTTP/2 is not served, since the limits on slow requests are those of HTTP/1.1",
          "quarkus.management.",
          "health and metrics get a port of their own by wirecopy.http.management-port");

  private static final Pattern PERMISSION =
      Pattern.compile("QUARKUS_HTTP_AUTH_PERMISSION_(.+)_(PATHS|POLICY|METHODS|ENABLED|SHARED)");

  private final SettingNames atRun;
  private final SettingNames atBuild;

  SettingRules(SettingNames atRun, SettingNames atBuild) {
    this.atRun = atRun;
    this.atBuild = atBuild;
  }

  /**
   * What is wrong, each with the setting's name first.
   *
   * @param given names of what was set from outside, as written where they were set
   * @param values the value in force of a setting by its dotted name; null where there is none
   */
  List<String> faults(Set<String> given, UnaryOperator<String> values) {
    List<String> faults = new ArrayList<>();
    Map<String, Set<String>> permissions = new TreeMap<>();
    for (String name : given) {
      fault(name, values).ifPresent(fault -> faults.add(name + ": " + fault));
      Matcher permission = PERMISSION.matcher(SettingNames.inEnvironment(name));
      if (permission.matches()) {
        permissions
            .computeIfAbsent(permission.group(1), key -> new TreeSet<>())
            .add(permission.group(2));
      }
    }
    permissions.forEach((name, parts) -> half(name, parts).ifPresent(faults::add));
    return faults;
  }

  private Optional<String> fault(String name, UnaryOperator<String> values) {
    if (begins(name, "kafka.ssl.") && !protocol(values).contains("SSL")) {
      return Optional.of("without effect while kafka.security.protocol is " + protocol(values));
    }
    if (begins(name, "kafka.sasl.") && !protocol(values).startsWith("SASL")) {
      return Optional.of("without effect while kafka.security.protocol is " + protocol(values));
    }
    if (GUARDED.stream().noneMatch(guarded -> begins(name, guarded))) {
      return Optional.empty();
    }
    Optional<String> useless =
        WITHOUT_EFFECT.keySet().stream().filter(prefix -> begins(name, prefix)).findFirst();
    if (useless.isPresent()) {
      return useless.map(WITHOUT_EFFECT::get);
    }
    if (!atRun.know(name)) {
      return Optional.of(
          atBuild.know(name)
              ? "fixed when the service was built, so it cannot be set here"
              : "no such setting is known");
    }
    return begins(name, "quarkus.oidc.")
            && !SettingNames.inEnvironment(name).equals("QUARKUS_OIDC_TENANT_ENABLED")
            && !"true".equals(values.apply("quarkus.oidc.tenant-enabled"))
        ? Optional.of("without effect while quarkus.oidc.tenant-enabled is not true")
        : Optional.empty();
  }

  private static Optional<String> half(String permission, Set<String> parts) {
    List<String> missing = new ArrayList<>(List.of("PATHS", "POLICY"));
    missing.removeAll(parts);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "QUARKUS_HTTP_AUTH_PERMISSION_%s: without effect as long as its %s is not set"
                .formatted(permission, String.join(" and ", missing)));
  }

  private static String protocol(UnaryOperator<String> values) {
    String protocol = values.apply("kafka.security.protocol");
    return protocol == null ? "PLAINTEXT" : protocol;
  }

  private static boolean begins(String name, String prefix) {
    return SettingNames.inEnvironment(name).startsWith(SettingNames.inEnvironment(prefix));
  }
}
