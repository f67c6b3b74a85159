package org.wirecopy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.kubernetes.NetworkWays.Party;

class NetworkWaysTest {
  private static final Map<String, Party> PARTIES = new HashMap<>();
  private static NetworkWays ways;

  @BeforeAll
  static void render() throws IOException {
    assumeTrue(Rendered.isKubectlThere(), "kubectl is not installed");
    Rendered rendered = Rendered.of(Path.of("overlays", "production"));
    ways = NetworkWays.of(rendered);
    for (var workload : rendered.workloads()) {
      Map<String, String> labels = new HashMap<>();
      workload
          .at("/spec/template/metadata/labels")
          .properties()
          .forEach(each -> labels.put(each.getKey(), each.getValue().asText()));
      Map<String, Integer> ports = new HashMap<>();
      Rendered.pod(workload)
          .at("/containers/0/ports")
          .forEach(
              port -> ports.put(port.path("name").asText(), port.path("containerPort").asInt()));
      PARTIES.put(
          Rendered.name(workload).replace("wirecopy-", ""), new Party(ways.space(), labels, ports));
    }
    ours("kafka", Map.of("strimzi.io/cluster", "wirecopy", "strimzi.io/kind", "Kafka"));
    ours("postgres", Map.of("cnpg.io/cluster", "wirecopy-postgres"));
    ours("stranger", Map.of("app", "x"));
    for (String space : new String[] {"keda", "monitoring", "cnpg-system", "kube-system", "x"}) {
      theirs(space, Map.of("kubernetes.io/metadata.name", space));
    }
    for (String label :
        new String[] {"asks-store", "reads-topics", "reads-postgres", "takes-traces"}) {
      theirs(label, Map.of("wirecopy.org/" + label, "true"));
    }
    theirs("internet", Map.of());
  }

  private static void ours(String name, Map<String, String> labels) {
    PARTIES.put(name, new Party(ways.space(), labels, Map.of()));
  }

  private static void theirs(String name, Map<String, String> space) {
    PARTIES.put(name, new Party(space, Map.of("any", "pod"), Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "ingest, kafka, 9093",
    "enrich, kafka, 9093",
    "store, kafka, 9093",
    "store, postgres, 5432",
    "ingest, kube-system, 53",
    "ingest, takes-traces, 4317",
    "enrich, takes-traces, 4318",
    "store, takes-traces, 4317",
    "kafka, kube-system, 53",
    "kafka, kafka, 9091",
    "postgres, postgres, 5432",
    "postgres, postgres, 8000",
    "postgres, internet, 443",
    "kafka, internet, 6443",
    "monitoring, ingest, 9000",
    "monitoring, enrich, 9000",
    "monitoring, store, 9000",
    "monitoring, postgres, 9187",
    "keda, kafka, 9093",
    "cnpg-system, postgres, 8000",
    "asks-store, store, 8080",
    "reads-topics, kafka, 9093",
    "reads-postgres, postgres, 5432"
  })
  void whoMustMayReach(String from, String to, int port) {
    assertThat(ways.isOpen(PARTIES.get(from), PARTIES.get(to), port)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ingest, postgres, 5432",
    "enrich, postgres, 5432",
    "ingest, store, 8080",
    "ingest, internet, 443",
    "enrich, internet, 443",
    "store, internet, 443",
    "store, takes-traces, 443",
    "kafka, takes-traces, 4317",
    "store, internet, 4317",
    "store, internet, 53",
    "store, kafka, 9091",
    "stranger, kafka, 9093",
    "stranger, store, 8080",
    "stranger, internet, 443",
    "x, kafka, 9093",
    "x, postgres, 5432",
    "x, store, 8080",
    "x, ingest, 8081",
    "x, store, 9000",
    "asks-store, store, 9000",
    "monitoring, store, 8080",
    "monitoring, ingest, 8081",
    "x, enrich, 8082",
    "keda, postgres, 5432",
    "monitoring, kafka, 9093",
    "monitoring, postgres, 5432",
    "asks-store, kafka, 9093",
    "reads-topics, postgres, 5432",
    "reads-postgres, store, 8080",
    "kafka, postgres, 5432"
  })
  void nobodyElseMayReach(String from, String to, int port) {
    assertThat(ways.isOpen(PARTIES.get(from), PARTIES.get(to), port)).isFalse();
  }
}
