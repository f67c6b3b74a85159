package org.wirecopy.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.wirecopy.ingest.contract.Rejection;

/**
 * One ninjs item a line; a line that cannot be read is refused alone. An entry is a line number.
 */
final class NdjsonFormat implements ArticleFormat {
  private final NinjsReader ninjs;
  private final Limits limits;
  private final SourceJson json;

  NdjsonFormat(NinjsReader ninjs, Limits limits) {
    this.ninjs = ninjs;
    this.limits = limits;
    this.json = new SourceJson(limits.lineBytes());
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    String name = entry.name().toLowerCase(Locale.ROOT);
    return name.endsWith(".ndjson") || name.endsWith(".jsonl") || startsWithTwoObjects(head);
  }

  /** Whether a whole object stands in the first line and another begins in the second. */
  private boolean startsWithTwoObjects(byte[] head) {
    int end = indexOf(head, '\n');
    if (end < 0 || end + 1 >= head.length || head[0] != '{' || head[end + 1] != '{') {
      return false;
    }
    try {
      return json.parse(Arrays.copyOf(head, end)).isObject();
    } catch (UnreadableEntryException e) {
      return false;
    }
  }

  @Override
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    try (InputStream in = entry.bytes().open()) {
      BoundedLines lines = new BoundedLines(in, limits.lineBytes());
      while (lines.next()) {
        if (!lines.isBlank() && !Resumption.passesOver(findings)) {
          findings.accept(readLine(entry, lines));
        }
      }
    }
  }

  private Finding readLine(Entry entry, BoundedLines lines) {
    String place = entry.within(Integer.toString(lines.number()));
    if (lines.isTooLong()) {
      return refused(
          place,
          lines,
          "too-large",
          "line %d has more than %d bytes: shorten it, or raise the limit"
              .formatted(lines.number(), limits.lineBytes()),
          null);
    }
    try {
      JsonNode document = json.parse(lines.bytes());
      if (document instanceof ObjectNode item) {
        return ninjs.read(entry, place, () -> Sha256.hex(lines.bytes()), item);
      }
      return refused(
          place,
          lines,
          "not-a-news-item",
          "line %d is no JSON object: make it a ninjs item".formatted(lines.number()),
          null);
    } catch (UnreadableEntryException e) {
      return refused(
          place,
          lines,
          e.reason(),
          "line %d: %s".formatted(lines.number(), e.getMessage()),
          e.location() == null || e.location().column() == null
              ? null
              : Rejection.Location.ofLine(lines.number(), e.location().column()));
    }
  }

  private static Finding refused(
      String place,
      BoundedLines lines,
      String reason,
      String message,
      Rejection.Location location) {
    byte[] line = lines.bytes();
    return new Finding.Refused(
        place,
        reason,
        message,
        location == null ? Rejection.Location.ofLine(lines.number(), 1) : location,
        lines.isTooLong() ? null : Rejection.Content.ofBytes(line, Sha256.hex(line)));
  }

  private static int indexOf(byte[] bytes, char wanted) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
