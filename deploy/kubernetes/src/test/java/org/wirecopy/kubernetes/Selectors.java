package org.wirecopy.kubernetes;

import static org.wirecopy.kubernetes.Rendered.each;
import static org.wirecopy.kubernetes.Rendered.label;
import static org.wirecopy.kubernetes.Rendered.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every selector finds pods, ours or an operator's, and these have the ports that are asked. */
final class Selectors implements Check {
  /** Named ports of operators' pods, by what their custom resources ask for. */
  private static final int KAFKA_METRICS = 9404;

  private static final Map<String, Integer> POSTGRES_PORTS =
      Map.of("postgresql", 5432, "status", 8000, "metrics", 9187);

  private record Pods(Map<String, String> labels, Map<String, Integer> ports) {}

  @Override
  public List<String> problems(Rendered rendered) {
    List<Pods> pods = pods(rendered);
    List<String> problems = new ArrayList<>();
    for (JsonNode object : rendered.objects()) {
      String kind = object.path("kind").asText();
      switch (kind) {
        case "Service" -> service(object, pods, problems);
        case "PodDisruptionBudget" -> selected(object, object.at("/spec/selector"), pods, problems);
        case "PodMonitor" -> monitor(object, pods, problems);
        case "NetworkPolicy" -> policy(object, pods, problems);
        case "Deployment", "StatefulSet" -> workload(object, problems);
        default -> {}
      }
    }
    return problems;
  }

  private static List<Pods> pods(Rendered rendered) {
    List<Pods> pods = new ArrayList<>();
    for (JsonNode workload : rendered.workloads()) {
      Map<String, Integer> ports = new HashMap<>();
      Rendered.containers(workload)
          .forEach(
              container ->
                  each(container.path("ports"))
                      .forEach(
                          port ->
                              ports.put(
                                  port.path("name").asText(), port.path("containerPort").asInt())));
      pods.add(new Pods(labels(workload.at("/spec/template/metadata/labels")), ports));
    }
    for (JsonNode pool : rendered.ofKind("KafkaNodePool")) {
      String cluster = pool.at("/metadata/labels/strimzi.io~1cluster").asText();
      JsonNode kafka = rendered.find("Kafka", cluster).orElse(pool);
      Map<String, Integer> ports = new HashMap<>();
      each(kafka.at("/spec/kafka/listeners"))
          .forEach(each -> ports.put("tcp-" + each.path("name"), each.path("port").asInt()));
      if (kafka.at("/spec/kafka").has("metricsConfig")) {
        ports.put("tcp-prometheus", KAFKA_METRICS);
      }
      pods.add(
          new Pods(
              Map.of(
                  "strimzi.io/cluster", name(kafka),
                  "strimzi.io/kind", "Kafka",
                  "strimzi.io/pool-name", name(pool)),
              ports));
    }
    for (JsonNode postgres : rendered.ofKind("Cluster")) {
      pods.add(new Pods(Map.of("cnpg.io/cluster", name(postgres)), POSTGRES_PORTS));
    }
    return pods;
  }

  private static Map<String, String> labels(JsonNode pairs) {
    Map<String, String> labels = new HashMap<>();
    pairs.properties().forEach(each -> labels.put(each.getKey(), each.getValue().asText()));
    return labels;
  }

  private static List<Pods> selected(
      JsonNode object, JsonNode selector, List<Pods> pods, List<String> problems) {
    Map<String, String> wanted =
        labels(selector.has("matchLabels") ? selector.path("matchLabels") : selector);
    List<Pods> found =
        pods.stream()
            .filter(each -> each.labels().entrySet().containsAll(wanted.entrySet()))
            .toList();
    if (found.isEmpty()) {
      problems.add("%s: no pod has %s".formatted(label(object), wanted));
    }
    return found;
  }

  private static void service(JsonNode service, List<Pods> pods, List<String> problems) {
    List<Pods> found = selected(service, service.at("/spec/selector"), pods, problems);
    for (JsonNode port : service.at("/spec/ports")) {
      for (Pods each : found) {
        Integer target = each.ports().get(port.path("targetPort").asText());
        if (target == null || target != port.path("port").asInt()) {
          problems.add("%s: its pods have no such port: %s".formatted(label(service), port));
        }
      }
    }
  }

  private static void monitor(JsonNode monitor, List<Pods> pods, List<String> problems) {
    List<Pods> found = selected(monitor, monitor.at("/spec/selector"), pods, problems);
    for (JsonNode endpoint : monitor.at("/spec/podMetricsEndpoints")) {
      asked(monitor, found, endpoint.path("port"), problems);
      String path = endpoint.path("path").asText();
      if (!path.equals(
          endpoint.path("port").asText().equals("management") ? "/q/metrics" : "/metrics")) {
        problems.add("%s: no metrics at %s".formatted(label(monitor), path));
      }
    }
  }

  private static void policy(JsonNode policy, List<Pods> pods, List<String> problems) {
    List<Pods> own = selected(policy, policy.at("/spec/podSelector"), pods, problems);
    for (JsonNode rule : policy.at("/spec/ingress")) {
      for (JsonNode peer : rule.path("from")) {
        if (peer.has("podSelector")) {
          selected(policy, peer.path("podSelector"), pods, problems);
        }
      }
      rule.path("ports").forEach(port -> asked(policy, own, port.path("port"), problems));
    }
    for (JsonNode rule : policy.at("/spec/egress")) {
      for (JsonNode peer : rule.path("to")) {
        if (peer.has("podSelector")) {
          List<Pods> found = selected(policy, peer.path("podSelector"), pods, problems);
          rule.path("ports").forEach(port -> asked(policy, found, port.path("port"), problems));
        }
      }
    }
  }

  private static void asked(
      JsonNode object, List<Pods> pods, JsonNode port, List<String> problems) {
    for (Pods each : pods) {
      boolean there =
          port.isNumber()
              ? each.ports().containsValue(port.asInt())
              : each.ports().containsKey(port.asText());
      if (!there) {
        problems.add("%s: %s have no port %s".formatted(label(object), each.labels(), port));
      }
    }
  }

  private static void workload(JsonNode workload, List<String> problems) {
    Map<String, String> own = labels(workload.at("/spec/template/metadata/labels"));
    Stream<JsonNode> selectors =
        Stream.concat(
            Stream.of(workload.at("/spec/selector")),
            each(Rendered.pod(workload).path("topologySpreadConstraints"))
                .map(each -> each.path("labelSelector")));
    selectors
        .map(each -> labels(each.path("matchLabels")))
        .filter(wanted -> wanted.isEmpty() || !own.entrySet().containsAll(wanted.entrySet()))
        .forEach(wanted -> problems.add("%s: not its own: %s".formatted(label(workload), wanted)));
  }
}
