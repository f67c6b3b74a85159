package org.wirecopy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BaseTest {
  /** What the base leaves to others: Strimzi's and CloudNativePG's, or an overlay's. */
  private static final Set<String> FROM_OUTSIDE = Set.of("wirecopy-kafka", "wirecopy-postgres-app");

  private static final Map<String, Integer> PORTS =
      Map.of("wirecopy-store", 8080, "wirecopy-ingest", 8081, "wirecopy-enrich", 8082);

  private Rendered base;

  @BeforeEach
  void render() throws IOException {
    assumeTrue(Rendered.isKubectlThere(), "kubectl is not installed");
    base = Rendered.of(Path.of("base"));
  }

  @Test
  void everyObjectFitsItsModel() {
    assertThat(base.objects()).isNotEmpty().allSatisfy(StrictModels::check);
  }

  @Test
  void aMisspeltKeyIsFound() {
    // Given
    JsonNode workload = base.workloads().get(0).deepCopy();
    ((ObjectNode) workload.at("/spec/template/spec")).put("terminationGracePeriod", 30);

    // Then
    assertThatThrownBy(() -> StrictModels.check(workload))
        .hasMessageContaining("terminationGracePeriod");
  }

  @Test
  void theThreeServicesRunAndEachHasWhatItRefersTo() {
    assertThat(base.workloads()).extracting(Rendered::name).containsAll(PORTS.keySet()).hasSize(3);
    assertThat(base.workloads())
        .allSatisfy(
            workload -> {
              String name = Rendered.name(workload);
              JsonNode pod = workload.at("/spec/template/spec");
              JsonNode container = pod.at("/containers/0");
              assertThat(base.namesOfKind("ServiceAccount"))
                  .contains(pod.at("/serviceAccountName").asText());
              assertThat(base.namesOfKind("Service")).contains(name);
              assertThat(base.namesOfKind("PodDisruptionBudget")).contains(name);
              assertThat(container.at("/image").asText()).startsWith(name.replace('-', '/') + ":");
              assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(PORTS.get(name));
              for (JsonNode claim : pod.findValues("persistentVolumeClaim")) {
                assertThat(base.namesOfKind("PersistentVolumeClaim"))
                    .contains(claim.at("/claimName").asText());
              }
              for (String reference : List.of("configMapRef", "secretKeyRef")) {
                assertThat(pod.findValues(reference))
                    .allSatisfy(
                        each -> assertThat(FROM_OUTSIDE).contains(each.at("/name").asText()));
              }
            });
  }

  @Test
  void everySelectorFindsItsPods() {
    List<JsonNode> labels =
        base.workloads().stream().map(each -> each.at("/spec/template/metadata/labels")).toList();
    for (String kind : List.of("Service", "PodDisruptionBudget", "NetworkPolicy")) {
      assertThat(base.ofKind(kind))
          .isNotEmpty()
          .allSatisfy(
              object -> {
                JsonNode selector = object.at("/spec/selector");
                if (kind.equals("NetworkPolicy")) {
                  selector = object.at("/spec/podSelector");
                }
                JsonNode wanted = selector.path("matchLabels");
                JsonNode pairs = wanted.isMissingNode() ? selector : wanted;
                assertThat(labels)
                    .as(Rendered.name(object))
                    .anySatisfy(
                        has -> assertThat(has.properties()).containsAll(pairs.properties()));
              });
    }
  }

  @Test
  void podsAreRestrictedAndAnswerTheirProbesUnderTheServicesPaths() {
    assertThat(base.workloads())
        .allSatisfy(
            workload -> {
              JsonNode pod = workload.at("/spec/template/spec");
              JsonNode container = pod.at("/containers/0");
              assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
              assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                  .isEqualTo("RuntimeDefault");
              assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
              JsonNode security = container.at("/securityContext");
              assertThat(security.at("/allowPrivilegeEscalation").asBoolean(true)).isFalse();
              assertThat(security.at("/readOnlyRootFilesystem").asBoolean()).isTrue();
              assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
              assertThat(container.at("/livenessProbe/httpGet/path").asText())
                  .isEqualTo("/q/health/live");
              assertThat(container.at("/readinessProbe/httpGet/path").asText())
                  .isEqualTo("/q/health/ready");
              assertThat(container.at("/resources/limits/memory").asText())
                  .isNotEmpty()
                  .isEqualTo(container.at("/resources/requests/memory").asText());
            });
  }
}
