package org.wirecopy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The secrets that will be there, and their keys: Strimzi makes one for each user and one for the
 * cluster's authority, CloudNativePG for the owner and its authority; the rest is made by hand.
 */
record Secrets(Map<String, Set<String>> keys, Set<String> byHand) {
  private static final Set<String> LOGIN = Set.of("username", "password");

  static Secrets of(Rendered rendered) {
    Map<String, Set<String>> keys = new HashMap<>();
    for (JsonNode user : rendered.ofKind("KafkaUser")) {
      keys.put(
          Rendered.name(user),
          Set.of("ca.crt", "user.crt", "user.key", "user.p12", "user.password"));
    }
    for (JsonNode kafka : rendered.ofKind("Kafka")) {
      keys.put(
          Rendered.name(kafka) + "-cluster-ca-cert", Set.of("ca.crt", "ca.p12", "ca.password"));
    }
    Map<String, Set<String>> byHand = new HashMap<>();
    for (JsonNode postgres : rendered.ofKind("Cluster")) {
      keys.put(Rendered.name(postgres) + "-app", LOGIN);
      keys.put(Rendered.name(postgres) + "-ca", Set.of("ca.crt"));
      for (JsonNode role : postgres.at("/spec/managed/roles")) {
        byHand.put(role.at("/passwordSecret/name").asText(), LOGIN);
      }
    }
    for (JsonNode store : rendered.ofKind("ObjectStore")) {
      for (JsonNode credential : store.at("/spec/configuration/s3Credentials")) {
        byHand.merge(
            credential.path("name").asText(),
            Set.of(credential.path("key").asText()),
            Secrets::both);
      }
    }
    byHand.put("wirecopy-http-token", Set.of("token"));
    keys.putAll(byHand);
    return new Secrets(Map.copyOf(keys), Set.copyOf(byHand.keySet()));
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  boolean has(String secret, String key) {
    return keys.getOrDefault(secret, Set.of()).contains(key);
  }
}
