package org.wirecopy.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingRulesTest {
  private final SettingRules rules =
      new SettingRules(
          new SettingNames(
              List.of(
                  "wirecopy.http.hosts",
                  "quarkus.http.auth.permission.*.paths",
                  "quarkus.http.auth.permission.*.policy",
                  "quarkus.oidc.tenant-enabled",
                  "quarkus.oidc.auth-server-url",
                  "quarkus.oidc.*.auth-server-url")),
          new SettingNames(List.of("quarkus.http.auth.proactive", "quarkus.management.enabled")));

  @Test
  void settingsThatWorkAreNoFaults() {
    assertThat(
            faults(
                Map.of(),
                "WIRECOPY_HTTP_HOSTS",
                "QUARKUS_HTTP_AUTH_PERMISSION_TAKEDOWNS_PATHS",
                "QUARKUS_HTTP_AUTH_PERMISSION_TAKEDOWNS_POLICY",
                "QUARKUS_OIDC_TENANT_ENABLED",
                "quarkus.http.port",
                "PATH"))
        .isEmpty();
  }

  @Test
  void aNameThatNobodyKnowsIsAFaultHoweverItIsWritten() {
    assertThat(faults(Map.of(), "WIRECOPY_HTTP_HOST", "quarkus.http.auth.permisson.a.policy"))
        .containsExactlyInAnyOrder(
            "WIRECOPY_HTTP_HOST: no such setting is known",
            "quarkus.http.auth.permisson.a.policy: no such setting is known");
  }

  @Test
  void halfAPermissionIsAFault() {
    assertThat(faults(Map.of(), "QUARKUS_HTTP_AUTH_PERMISSION_TAKEDOWNS_POLICY"))
        .singleElement()
        .asString()
        .contains("QUARKUS_HTTP_AUTH_PERMISSION_TAKEDOWNS", "PATHS");
  }

  @Test
  void whatWasFixedAtBuildIsAFault() {
    assertThat(faults(Map.of(), "QUARKUS_HTTP_AUTH_PROACTIVE"))
        .singleElement()
        .asString()
        .contains("fixed when the service was built");
  }

  @Test
  void whatIsNotServedIsAFault() {
    assertThat(faults(Map.of(), "QUARKUS_HTTP_CORS_ENABLED", "QUARKUS_MANAGEMENT_ENABLED"))
        .hasSize(2)
        .anyMatch(fault -> fault.contains("wirecopy.http.management-port"));
  }

  @Test
  void aProviderThatIsSwitchedOffIsAFault() {
    assertThat(faults(Map.of(), "QUARKUS_OIDC_AUTH_SERVER_URL"))
        .singleElement()
        .asString()
        .contains("quarkus.oidc.tenant-enabled");
    assertThat(
            faults(Map.of("quarkus.oidc.tenant-enabled", "true"), "QUARKUS_OIDC_AUTH_SERVER_URL"))
        .isEmpty();
  }

  @Test
  void certificatesThatAPlainConnectionIgnoresAreAFault() {
    assertThat(faults(Map.of(), "KAFKA_SSL_KEYSTORE_LOCATION", "kafka.sasl.jaas.config"))
        .hasSize(2);
    assertThat(
            faults(
                Map.of("kafka.security.protocol", "SASL_SSL"),
                "KAFKA_SSL_KEYSTORE_LOCATION",
                "kafka.sasl.jaas.config"))
        .isEmpty();
  }

  private List<String> faults(Map<String, String> values, String... given) {
    return rules.faults(Set.of(given), values::get);
  }
}
