package org.wirecopy.kubernetes;

import static org.wirecopy.kubernetes.Rendered.label;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words that the API server would reject and the models take as any text. */
final class Vocabulary implements Check {
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "whenUnsatisfiable", Set.of("DoNotSchedule", "ScheduleAnyway"),
          "podManagementPolicy", Set.of("OrderedReady", "Parallel"),
          "fsGroupChangePolicy", Set.of("OnRootMismatch", "Always"),
          "medium", Set.of("Memory"),
          "protocol", Set.of("TCP", "UDP"),
          "policyTypes", Set.of("Ingress", "Egress"),
          "accessModes", Set.of("ReadWriteOnce", "ReadWriteMany"));

  @Override
  public List<String> problems(Rendered rendered) {
    List<String> problems = new ArrayList<>();
    for (JsonNode object : rendered.objects()) {
      WORDS.forEach(
          (field, words) ->
              object.findValues(field).stream()
                  .flatMap(value -> value.isArray() ? Rendered.each(value) : Stream.of(value))
                  .map(JsonNode::asText)
                  .filter(word -> !words.contains(word))
                  .forEach(
                      word ->
                          problems.add(
                              "%s: %s: there is no %s".formatted(label(object), field, word))));
    }
    return problems;
  }
}
