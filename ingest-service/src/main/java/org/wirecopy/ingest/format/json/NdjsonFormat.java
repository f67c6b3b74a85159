package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.Resumption;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.input.BoundedLines;

/**
 * One article a line, of any kind of JSON that is read; a line that cannot be read is rejected
 * alone. An entry is a line number.
 */
public final class NdjsonFormat implements ArticleFormat {
  private final JsonArticles articles;
  private static final List<String> ENDINGS =
      List.of(".ndjson", ".jsonl", ".jsonlines", ".ldjson", ".jl");

  private final Limits limits;
  private final SourceJson json;

  public NdjsonFormat(JsonArticles articles, Limits limits) {
    this.articles = articles;
    this.limits = limits;
    this.json = new SourceJson(limits.lineBytes());
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    String name = entry.name().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith) || startsWithTwoObjects(head);
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
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    try (InputStream in = entry.bytes().open()) {
      BoundedLines lines = new BoundedLines(in, limits.lineBytes());
      while (lines.next()) {
        if (!lines.isBlank() && !Resumption.passesOver(results)) {
          results.accept(readLine(entry, lines));
        }
      }
    }
  }

  private ReadResult readLine(Entry entry, BoundedLines lines) {
    String place = entry.within(Integer.toString(lines.number()));
    if (lines.isTooLong()) {
      return rejected(
          place,
          lines,
          "too-large",
          "line %d has more than %d bytes: shorten it, or raise the limit"
              .formatted(lines.number(), limits.lineBytes()),
          null);
    }
    try {
      JsonNode document = json.parse(lines.bytes());
      ReadResult result =
          articles.read(
              entry, place, () -> Sha256.hex(lines.bytes()), JsonEnvelope.unwrapped(document));
      return result instanceof ReadResult.Rejected rejected
          ? rejected(place, lines, rejected.reason(), onLine(lines, rejected.message()), null)
          : result;
    } catch (UnreadableEntryException e) {
      return rejected(
          place,
          lines,
          e.reason(),
          onLine(lines, e.getMessage()),
          e.location() == null || e.location().column() == null
              ? null
              : Rejection.Location.ofLine(lines.number(), e.location().column()));
    }
  }

  private static String onLine(BoundedLines lines, String message) {
    return "line %d: %s".formatted(lines.number(), message);
  }

  private static ReadResult rejected(
      String place,
      BoundedLines lines,
      String reason,
      String message,
      Rejection.Location location) {
    byte[] line = lines.bytes();
    return new ReadResult.Rejected(
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
