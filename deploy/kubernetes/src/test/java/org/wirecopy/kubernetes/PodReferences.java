package org.wirecopy.kubernetes;

import static org.wirecopy.kubernetes.Rendered.containers;
import static org.wirecopy.kubernetes.Rendered.each;
import static org.wirecopy.kubernetes.Rendered.label;
import static org.wirecopy.kubernetes.Rendered.pod;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whatever a pod refers to is there: secrets and their keys, claims, volumes, ports, accounts. */
final class PodReferences implements Check {
  @Override
  public List<String> problems(Rendered rendered) {
    List<String> problems = new ArrayList<>();
    Secrets secrets = Secrets.of(rendered);
    for (JsonNode workload : rendered.workloads()) {
      Pod pod = new Pod(rendered, secrets, workload, new ArrayList<>());
      pod.look();
      pod.problems.forEach(each -> problems.add(label(workload) + ": " + each));
    }
    return problems;
  }

  private record Pod(Rendered rendered, Secrets secrets, JsonNode workload, List<String> problems) {

    void look() {
      account();
      volumes();
      containers(workload).forEach(this::container);
      JsonNode service = workload.at("/spec/serviceName");
      if (!service.isMissingNode()
          && rendered
              .find("Service", service.asText())
              .filter(each -> each.at("/spec/clusterIP").asText().equals("None"))
              .isEmpty()) {
        problems.add("no headless Service " + service.asText());
      }
    }

    private void account() {
      String account = pod(workload).path("serviceAccountName").asText();
      if (!rendered.has("ServiceAccount", account)) {
        problems.add("no ServiceAccount " + account);
      }
    }

    private void volumes() {
      Set<String> mounted = new HashSet<>();
      containers(workload)
          .forEach(
              container ->
                  each(container.path("volumeMounts"))
                      .forEach(mount -> mounted.add(mount.path("name").asText())));
      Set<String> there = new HashSet<>();
      each(pod(workload).path("volumes"))
          .forEach(volume -> there.add(volume.path("name").asText()));
      each(workload.at("/spec/volumeClaimTemplates"))
          .forEach(claim -> there.add(Rendered.name(claim)));
      if (!mounted.equals(there)) {
        problems.add("mounts " + mounted + " of the volumes " + there);
      }
      for (JsonNode volume : pod(workload).path("volumes")) {
        JsonNode claim = volume.at("/persistentVolumeClaim/claimName");
        if (!claim.isMissingNode() && !rendered.has("PersistentVolumeClaim", claim.asText())) {
          problems.add("no PersistentVolumeClaim " + claim.asText());
        }
        for (JsonNode item : volume.at("/secret/items")) {
          require(volume.at("/secret/secretName").asText(), item.path("key").asText());
        }
        if (volume.has("secret") && volume.at("/secret/items").isEmpty()) {
          problems.add("mounts a secret whole: " + volume.path("name").asText());
        }
      }
    }

    private void container(JsonNode container) {
      for (JsonNode source : container.path("envFrom")) {
        String map = source.at("/configMapRef/name").asText();
        if (!rendered.has("ConfigMap", map)) {
          problems.add("no ConfigMap " + map);
        }
      }
      for (JsonNode variable : container.path("env")) {
        JsonNode secret = variable.at("/valueFrom/secretKeyRef");
        if (!secret.isMissingNode()) {
          require(secret.path("name").asText(), secret.path("key").asText());
        }
      }
      files(container);
      probes(container);
    }

    private void require(String secret, String key) {
      if (!secrets.has(secret, key)) {
        problems.add("nobody makes %s in the Secret %s".formatted(key, secret));
      }
    }

    /** Files that settings name lie in the volumes that are mounted. */
    private void files(JsonNode container) {
      Set<String> files = new HashSet<>();
      Set<String> claimed = new HashSet<>();
      for (JsonNode mount : container.path("volumeMounts")) {
        String path = mount.path("mountPath").asText();
        files.add(path);
        List<JsonNode> volumes =
            each(pod(workload).path("volumes"))
                .filter(volume -> volume.path("name").equals(mount.path("name")))
                .toList();
        if (volumes.stream().anyMatch(volume -> volume.has("persistentVolumeClaim"))) {
          claimed.add(path + "/");
        }
        volumes.stream()
            .flatMap(volume -> each(volume.at("/secret/items")))
            .forEach(item -> files.add(path + "/" + item.path("path").asText()));
      }
      Environment.of(rendered, container).values().stream()
          .flatMap(value -> Stream.of(value.split("[=&]")))
          .filter(value -> value.startsWith("/"))
          .filter(value -> !files.contains(value))
          // What lies on a claim is its owner's business.
          .filter(value -> claimed.stream().noneMatch(value::startsWith))
          .forEach(value -> problems.add("nothing is mounted at " + value));
    }

    private void probes(JsonNode container) {
      Set<String> ports = new HashSet<>();
      each(container.path("ports")).forEach(port -> ports.add(port.path("name").asText()));
      for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
        JsonNode asked = container.at("/" + probe + "/httpGet");
        if (asked.isMissingNode()) {
          if (!ports.isEmpty()) {
            problems.add("no " + probe);
          }
          continue;
        }
        if (!ports.contains(asked.path("port").asText())) {
          problems.add("%s asks the port %s".formatted(probe, asked.path("port")));
        }
        String wanted = probe.equals("readinessProbe") ? "/q/health/ready" : "/q/health/live";
        if (!asked.path("path").asText().equals(wanted)) {
          problems.add("%s asks for %s".formatted(probe, asked.path("path")));
        }
      }
    }
  }
}
