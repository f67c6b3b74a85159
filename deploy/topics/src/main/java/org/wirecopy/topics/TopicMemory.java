package org.wirecopy.topics;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a program without a database remembers of its topics.
 *
 * @param positions by topic and partition: how far each was known to reach
 * @param breaks what was found to be broken, until an operator has decided how to go on
 * @param decisions how often an operator has decided so
 */
public record TopicMemory(
    Map<String, Map<Integer, Position>> positions,
    List<TopicBreak> breaks,
    @JsonAlias("words") int decisions) {
  /** Nothing is known yet. */
  public static final TopicMemory NOTHING = new TopicMemory(Map.of(), List.of(), 0);

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  public TopicMemory {
    positions = positions == null ? Map.of() : Map.copyOf(positions);
    breaks = breaks == null ? List.of() : List.copyOf(breaks);
  }

  /** The same, with what was found to be broken. */
  public TopicMemory broken(List<TopicBreak> found) {
    return new TopicMemory(positions, found, decisions);
  }

  /**
   * What is known after a look. What was broken stays so and is not looked at again: it may have
   * grown past its place since.
   *
   * @param look finds what is broken
   */
  public TopicMemory after(Supplier<List<TopicBreak>> look) {
    return breaks.isEmpty() ? broken(look.get()) : this;
  }

  /** How far the partitions of a topic were known to reach; none where it was not known. */
  public Map<Integer, Position> partitions(String topic) {
    return positions.getOrDefault(topic, Map.of());
  }

  /** As JSON. */
  public String text() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a memory of topics is always JSON", e);
    }
  }

  /**
   * As JSON of a bounded size: where there is no room for all partitions, the first of each topic
   * still tells its id.
   *
   * @param maxBytes of UTF-8
   */
  public String text(int maxBytes) {
    String whole = text();
    if (whole.getBytes(StandardCharsets.UTF_8).length <= maxBytes) {
      return whole;
    }
    Map<String, Map<Integer, Position>> first = new TreeMap<>();
    positions.forEach(
        (topic, partitions) ->
            partitions.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .ifPresent(one -> first.put(topic, Map.of(one.getKey(), one.getValue()))));
    return new TopicMemory(first, breaks.subList(0, Math.min(1, breaks.size())), decisions).text();
  }

  /**
   * From JSON; nothing where it is empty.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static TopicMemory of(String text) {
    if (text == null || text.isBlank()) {
      return NOTHING;
    }
    try {
      return JSON.readValue(text, TopicMemory.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "what is remembered of the topics cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
