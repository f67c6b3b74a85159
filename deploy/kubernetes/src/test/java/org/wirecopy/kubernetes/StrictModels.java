package org.wirecopy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.util.Map;

/**
 * Checks objects against the models of the Kubernetes API: unknown and missing fields are errors.
 */
final class StrictModels {
  private static final Map<String, Check> CHECKS =
      Map.of(
          "v1/Service", V1Service::validateJsonElement,
          "v1/ServiceAccount", V1ServiceAccount::validateJsonElement,
          "v1/PersistentVolumeClaim", V1PersistentVolumeClaim::validateJsonElement,
          "apps/v1/Deployment", V1Deployment::validateJsonElement,
          "apps/v1/StatefulSet", V1StatefulSet::validateJsonElement,
          "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
          "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement);

  private StrictModels() {}

  private interface Check {
    void accept(JsonElement object) throws IOException;
  }

  /**
   * Does nothing if the object fits.
   *
   * @throws IllegalArgumentException if it does not, or is of a kind that nobody has named here
   */
  static void check(JsonNode object) throws IOException {
    String kind = object.at("/apiVersion").asText() + "/" + object.at("/kind").asText();
    Check check = CHECKS.get(kind);
    if (check == null) {
      throw new IllegalArgumentException("no model for " + kind);
    }
    check.accept(JsonParser.parseString(object.toString()));
  }
}
