package org.wirecopy.kubernetes;

import static org.wirecopy.kubernetes.Rendered.each;
import static org.wirecopy.kubernetes.Rendered.label;
import static org.wirecopy.kubernetes.Rendered.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;

/** What the resources of the operators refer to is there, and they agree with one another. */
final class OperatorReferences implements Check {

  @Override
  public List<String> problems(Rendered rendered) {
    List<String> problems = new ArrayList<>();
    Secrets secrets = Secrets.of(rendered);
    for (String kind : List.of("KafkaNodePool", "KafkaTopic", "KafkaUser")) {
      for (JsonNode object : rendered.ofKind(kind)) {
        String cluster = object.at("/metadata/labels/strimzi.io~1cluster").asText();
        if (!rendered.has("Kafka", cluster)) {
          problems.add("%s: no Kafka '%s'".formatted(label(object), cluster));
        }
      }
    }
    rendered.ofKind("Kafka").forEach(each -> kafka(rendered, each, problems));
    rendered.ofKind("Cluster").forEach(each -> postgres(rendered, each, problems));
    for (JsonNode backup : rendered.ofKind("ScheduledBackup")) {
      if (!rendered.has("Cluster", backup.at("/spec/cluster/name").asText())) {
        problems.add(label(backup) + ": no such Cluster");
      }
    }
    for (JsonNode login : rendered.ofKind("TriggerAuthentication")) {
      each(login.at("/spec/secretTargetRef"))
          .filter(each -> !secrets.has(each.path("name").asText(), each.path("key").asText()))
          .forEach(each -> problems.add("%s: nobody makes %s".formatted(label(login), each)));
    }
    rendered.ofKind("ScaledObject").forEach(each -> scaled(rendered, each, problems));
    return problems;
  }

  private static void kafka(Rendered rendered, JsonNode kafka, List<String> problems) {
    int brokers =
        rendered.ofKind("KafkaNodePool").stream()
            .filter(pool -> each(pool.at("/spec/roles")).anyMatch(r -> r.asText().equals("broker")))
            .mapToInt(pool -> pool.at("/spec/replicas").asInt())
            .sum();
    kafka
        .at("/spec/kafka/config")
        .properties()
        .forEach(
            setting -> {
              if (!KafkaConfig.configNames().contains(setting.getKey())) {
                problems.add("%s: Kafka knows no %s".formatted(label(kafka), setting.getKey()));
              }
              if (setting.getKey().endsWith("replication.factor")
                  && setting.getValue().asInt() != Math.min(brokers, 3)) {
                problems.add(
                    "%s: %d brokers, but %s".formatted(label(kafka), brokers, setting.toString()));
              }
            });
  }

  private static void postgres(Rendered rendered, JsonNode postgres, List<String> problems) {
    for (JsonNode plugin : postgres.at("/spec/plugins")) {
      String store = plugin.at("/parameters/barmanObjectName").asText();
      if (!rendered.has("ObjectStore", store)) {
        problems.add("%s: no ObjectStore %s".formatted(label(postgres), store));
      }
    }
  }

  private static void scaled(Rendered rendered, JsonNode scaled, List<String> problems) {
    JsonNode target = scaled.at("/spec/scaleTargetRef");
    var workload = rendered.find(target.path("kind").asText(), target.path("name").asText());
    if (workload.isEmpty()) {
      problems.add("%s: nothing to scale: %s".formatted(label(scaled), target));
      return;
    }
    if (workload.get().at("/spec").has("replicas")) {
      problems.add(label(workload.get()) + ": each apply would undo what KEDA has set");
    }
    for (JsonNode trigger : scaled.at("/spec/triggers")) {
      JsonNode asked = trigger.path("metadata");
      String login = trigger.at("/authenticationRef/name").asText();
      if (!rendered.has("TriggerAuthentication", login)) {
        problems.add("%s: no TriggerAuthentication %s".formatted(label(scaled), login));
      }
      String servers = asked.path("bootstrapServersFromEnv").asText();
      JsonNode first = Rendered.pod(workload.get()).at("/containers/0");
      if (Environment.of(rendered, first).getOrDefault(servers, "").isEmpty()) {
        problems.add("%s: %s has no %s".formatted(label(scaled), target, servers));
      }
      JsonNode keda = rendered.get("KafkaUser", "wirecopy-keda");
      Set<String> seen =
          each(keda.at("/spec/authorization/acls"))
              .map(each -> each.at("/resource/type").asText() + each.at("/resource/name").asText())
              .collect(Collectors.toSet());
      for (String wanted :
          List.of(
              "topic" + asked.path("topic").asText(),
              "group" + asked.path("consumerGroup").asText())) {
        if (!seen.contains(wanted)) {
          problems.add("%s: %s may not see the %s".formatted(label(scaled), name(keda), wanted));
        }
      }
    }
  }
}
