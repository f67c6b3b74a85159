package org.wirecopy.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The models of the Kubernetes API: unknown and missing fields are problems, and so is a value that
 * the model reads as another one, as a number in quotes.
 */
final class StrictModels implements Shape {
  private static final ObjectMapper JSON_TREE = new ObjectMapper();
  private static final Model METADATA =
      new Model(V1ObjectMeta.class, V1ObjectMeta::validateJsonElement);
  private static final Map<String, Model> MODELS =
      Map.of(
          "v1/Namespace", new Model(V1Namespace.class, V1Namespace::validateJsonElement),
          "v1/ConfigMap", new Model(V1ConfigMap.class, V1ConfigMap::validateJsonElement),
          "v1/Service", new Model(V1Service.class, V1Service::validateJsonElement),
          "v1/ServiceAccount",
              new Model(V1ServiceAccount.class, V1ServiceAccount::validateJsonElement),
          "v1/PersistentVolumeClaim",
              new Model(
                  V1PersistentVolumeClaim.class, V1PersistentVolumeClaim::validateJsonElement),
          "apps/v1/Deployment", new Model(V1Deployment.class, V1Deployment::validateJsonElement),
          "apps/v1/StatefulSet", new Model(V1StatefulSet.class, V1StatefulSet::validateJsonElement),
          "policy/v1/PodDisruptionBudget",
              new Model(V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement),
          "networking.k8s.io/v1/NetworkPolicy",
              new Model(V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement));

  private record Model(Class<?> type, Validation validation) {}

  private interface Validation {
    void accept(JsonElement object) throws IOException;
  }

  @Override
  public boolean knows(String kind) {
    return MODELS.containsKey(kind);
  }

  @Override
  public List<String> problems(String kind, JsonNode object) {
    return problems(MODELS.get(kind), object);
  }

  /** Of the part that all kinds have in common. */
  static List<String> metadataProblems(JsonNode object) {
    return problems(METADATA, object.path("metadata"));
  }

  private static List<String> problems(Model model, JsonNode object) {
    String text = object.toString();
    try {
      model.validation.accept(JsonParser.parseString(text));
      JsonNode read = JSON_TREE.readTree(JSON.serialize(JSON.deserialize(text, model.type)));
      return difference("", object, read).map(List::of).orElse(List.of());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException | RuntimeException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /** The first place where what was read is not what was written; empty collections are added. */
  private static Optional<String> difference(String place, JsonNode written, JsonNode read) {
    if (!written.isContainerNode()) {
      return written.asText().equals(read.asText()) && written.isTextual() == read.isTextual()
          ? Optional.empty()
          : Optional.of("%s: %s is read as %s".formatted(place, written, read));
    }
    Map<String, JsonNode> parts = new TreeMap<>();
    written.properties().forEach(each -> parts.put(each.getKey(), each.getValue()));
    for (int i = 0; i < written.size() && written.isArray(); i++) {
      parts.put(Integer.toString(i), written.get(i));
    }
    return parts.entrySet().stream()
        .flatMap(
            part -> {
              String name = part.getKey();
              JsonNode found = read.isArray() ? read.path(Integer.parseInt(name)) : read.path(name);
              return difference(place + "/" + name, part.getValue(), found).stream();
            })
        .findFirst();
  }
}
