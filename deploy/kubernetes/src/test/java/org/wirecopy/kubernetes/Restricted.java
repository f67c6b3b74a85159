package org.wirecopy.kubernetes;

import static org.wirecopy.kubernetes.Rendered.label;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pods fit Kubernetes' "restricted" standard and more: nothing to write to, no token, a limit. */
final class Restricted implements Check {
  private static final Map<String, String> POD =
      Map.of(
          "/securityContext/runAsNonRoot", "true",
          "/securityContext/seccompProfile/type", "RuntimeDefault",
          "/automountServiceAccountToken", "false",
          "/enableServiceLinks", "false");

  private static final Map<String, String> CONTAINER =
      Map.of(
          "/securityContext/allowPrivilegeEscalation", "false",
          "/securityContext/readOnlyRootFilesystem", "true",
          "/securityContext/capabilities/drop/0", "ALL");

  @Override
  public List<String> problems(Rendered rendered) {
    List<String> problems = new ArrayList<>();
    for (JsonNode space : rendered.ofKind("Namespace")) {
      for (String mode : List.of("enforce", "warn", "audit")) {
        expect(
            space,
            space,
            Map.of("/metadata/labels/pod-security.kubernetes.io~1" + mode, "restricted"),
            problems);
      }
    }
    for (JsonNode workload : rendered.workloads()) {
      expect(workload, Rendered.pod(workload), POD, problems);
      if (!rendered.has("PodDisruptionBudget", Rendered.name(workload))) {
        problems.add(label(workload) + ": no PodDisruptionBudget");
      }
      for (JsonNode container : Rendered.containers(workload)) {
        expect(workload, container, CONTAINER, problems);
        String memory = container.at("/resources/requests/memory").asText("none");
        expect(workload, container, Map.of("/resources/limits/memory", memory), problems);
        expect(workload, container, Map.of("/resources/limits/cpu", ""), problems);
      }
    }
    return problems;
  }

  private static void expect(
      JsonNode owner, JsonNode part, Map<String, String> wanted, List<String> problems) {
    wanted.forEach(
        (path, value) -> {
          if (!part.at(path).asText().equals(value)) {
            problems.add("%s: %s is not %s".formatted(label(owner), path, value));
          }
        });
  }
}
