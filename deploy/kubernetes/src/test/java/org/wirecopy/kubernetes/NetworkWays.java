package org.wirecopy.kubernetes;

import static org.wirecopy.kubernetes.Rendered.each;
import static org.wirecopy.kubernetes.Rendered.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who may talk to whom by the network policies, those that Strimzi makes for a listener included.
 *
 * @param policies of the namespace
 * @param space labels of the namespace
 */
record NetworkWays(List<JsonNode> policies, Map<String, String> space) {

  /**
   * One end of a connection.
   *
   * @param space labels of its namespace; none for an address outside of the cluster
   * @param pod its own labels
   * @param ports its ports by name
   */
  record Party(Map<String, String> space, Map<String, String> pod, Map<String, Integer> ports) {}

  static NetworkWays of(Rendered rendered) {
    Map<String, String> space =
        Map.of("kubernetes.io/metadata.name", name(rendered.ofKind("Namespace").get(0)));
    return new NetworkWays(
        Stream.concat(
                rendered.ofKind("NetworkPolicy").stream(),
                rendered.ofKind("Kafka").stream().map(NetworkWays::ofStrimzi))
            .toList(),
        space);
  }

  /** For each listener its peers, and the brokers among themselves. */
  private static JsonNode ofStrimzi(JsonNode kafka) {
    var policy = JsonNodeFactory.instance.objectNode();
    var spec = policy.putObject("spec");
    var labels = spec.putObject("podSelector").putObject("matchLabels");
    labels.put("strimzi.io/cluster", name(kafka)).put("strimzi.io/kind", "Kafka");
    spec.putArray("policyTypes").add("Ingress");
    var rules = spec.putArray("ingress");
    for (JsonNode listener : kafka.at("/spec/kafka/listeners")) {
      var rule = rules.addObject();
      rule.set("from", listener.path("networkPolicyPeers"));
      rule.putArray("ports").addObject().set("port", listener.path("port"));
    }
    var among = rules.addObject();
    among.putArray("from").addObject().putObject("podSelector").set("matchLabels", labels);
    among.putArray("ports").addObject().put("port", 9091);
    return policy;
  }

  boolean isOpen(Party from, Party to, int port) {
    return leaves(from, to, port) && enters(from, to, port);
  }

  private boolean leaves(Party from, Party to, int port) {
    return !from.space().equals(space) || passes("Egress", "to", from, to, to, port);
  }

  private boolean enters(Party from, Party to, int port) {
    return !to.space().equals(space) || passes("Ingress", "from", to, from, to, port);
  }

  private boolean passes(
      String direction, String peers, Party own, Party other, Party target, int port) {
    List<JsonNode> selecting =
        policies.stream()
            .map(policy -> policy.path("spec"))
            .filter(spec -> matches(spec.path("podSelector"), own.pod()))
            .filter(spec -> each(spec.path("policyTypes")).anyMatch(is(direction)))
            .toList();
    return selecting.isEmpty()
        || selecting.stream()
            .flatMap(spec -> each(spec.path(direction.equals("Egress") ? "egress" : "ingress")))
            .anyMatch(rule -> admits(rule.path(peers), other) && admits(rule, target, port));
  }

  private static Predicate<JsonNode> is(String word) {
    return each -> each.asText().equals(word);
  }

  private boolean admits(JsonNode peers, Party other) {
    return peers.isEmpty()
        || each(peers)
            .anyMatch(
                peer ->
                    // An address is that of no pod, and all who are asked about here are pods.
                    !peer.has("ipBlock")
                        && (peer.has("namespaceSelector")
                            ? matches(peer.path("namespaceSelector"), other.space())
                            : other.space().equals(space))
                        && (!peer.has("podSelector")
                            || matches(peer.path("podSelector"), other.pod())));
  }

  private static boolean admits(JsonNode rule, Party target, int port) {
    return rule.path("ports").isEmpty()
        || each(rule.path("ports"))
            .map(each -> each.path("port"))
            .anyMatch(
                each ->
                    each.isNumber()
                        ? each.asInt() == port
                        : target.ports().getOrDefault(each.asText(), 0) == port);
  }

  private static boolean matches(JsonNode selector, Map<String, String> labels) {
    Map<String, String> wanted = new HashMap<>();
    selector
        .path("matchLabels")
        .properties()
        .forEach(each -> wanted.put(each.getKey(), each.getValue().asText()));
    return labels.entrySet().containsAll(wanted.entrySet());
  }
}
