package org.wirecopy.kubernetes;

import static org.wirecopy.kubernetes.Rendered.containers;
import static org.wirecopy.kubernetes.Rendered.label;
import static org.wirecopy.kubernetes.Rendered.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The services look for Kafka and Postgres where the operators put them. */
final class Addresses implements Check {

  @Override
  public List<String> problems(Rendered rendered) {
    List<String> problems = new ArrayList<>();
    JsonNode space = rendered.ofKind("Namespace").get(0);
    for (JsonNode object : rendered.objects()) {
      if (!object.equals(space) && !object.at("/metadata/namespace").asText().equals(name(space))) {
        problems.add(label(object) + ": not in the namespace");
      }
    }
    JsonNode kafka = rendered.ofKind("Kafka").get(0);
    JsonNode postgres = rendered.ofKind("Cluster").get(0);
    String bootstrap =
        "%s-kafka-bootstrap.%s.svc:%d"
            .formatted(name(kafka), name(space), kafka.at("/spec/kafka/listeners/0/port").asInt());
    String database =
        "jdbc:postgresql://%s-rw:5432/%s?"
            .formatted(name(postgres), postgres.at("/spec/bootstrap/initdb/database").asText());
    for (JsonNode workload : rendered.workloads()) {
      for (JsonNode container : containers(workload)) {
        Map<String, String> environment = Environment.of(rendered, container);
        expect(workload, environment, "KAFKA_BOOTSTRAP_SERVERS", bootstrap, problems);
        expect(workload, environment, "QUARKUS_DATASOURCE_JDBC_URL", database, problems);
        ingesters(workload, environment, problems);
      }
    }
    return problems;
  }

  private static void expect(
      JsonNode workload,
      Map<String, String> environment,
      String name,
      String beginning,
      List<String> problems) {
    String value = environment.getOrDefault(name, beginning);
    if (!value.startsWith(beginning)) {
      problems.add("%s: %s is %s, not %s".formatted(label(workload), name, value, beginning));
    }
  }

  private static void ingesters(
      JsonNode workload, Map<String, String> environment, List<String> problems) {
    String count = environment.get("WIRECOPY_INGEST_COUNT");
    if (count != null && !count.equals(workload.at("/spec/replicas").asText())) {
      problems.add(
          "%s: WIRECOPY_INGEST_COUNT is %s, replicas %s"
              .formatted(label(workload), count, workload.at("/spec/replicas")));
    }
  }
}
