package org.wirecopy.store.display;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wirecopy.enrich.contract.Entity;

/**
 * A part of a text.
 *
 * @param entity who or what it names; null where it names nobody
 */
public record Segment(String text, Entity entity) {
  private record Span(Entity entity, int start, int end) {}

  /**
   * Cuts a text at its mentions; joined again, the segments are the text.
   *
   * @param entities with offsets in code points; what overlaps an earlier mention or lies outside
   *     the text is left out
   */
  public static List<Segment> of(String text, List<Entity> entities) {
    List<Segment> segments = new ArrayList<>();
    int length = text.codePointCount(0, text.length());
    int codePoint = 0;
    int index = 0;
    for (Span span : spans(entities)) {
      if (span.start < codePoint || span.end > length || span.end <= span.start) {
        continue;
      }
      int start = text.offsetByCodePoints(index, span.start - codePoint);
      int end = text.offsetByCodePoints(start, span.end - span.start);
      add(segments, text.substring(index, start), null);
      add(segments, text.substring(start, end), span.entity);
      codePoint = span.end;
      index = end;
    }
    add(segments, text.substring(index), null);
    return segments;
  }

  /**
   * The segments of a part of the text; one that reaches beyond it is cut.
   *
   * @param segments of the whole text
   */
  public static List<Segment> within(List<Segment> segments, TextPart part) {
    List<Segment> within = new ArrayList<>();
    int at = 0;
    for (Segment segment : segments) {
      int start = Math.max(part.start(), at);
      int end = Math.min(part.end(), at + segment.text.length());
      if (start < end) {
        within.add(new Segment(segment.text.substring(start - at, end - at), segment.entity));
      }
      at += segment.text.length();
    }
    return within;
  }

  private static List<Span> spans(List<Entity> entities) {
    return entities.stream()
        .flatMap(
            entity -> entity.mentions().stream().map(at -> new Span(entity, at.start(), at.end())))
        .sorted(
            Comparator.comparingInt(Span::start)
                .thenComparing(Comparator.comparingInt(Span::end).reversed()))
        .toList();
  }

  private static void add(List<Segment> segments, String text, Entity entity) {
    if (!text.isEmpty()) {
      segments.add(new Segment(text, entity));
    }
  }
}
