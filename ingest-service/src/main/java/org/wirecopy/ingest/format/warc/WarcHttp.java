package org.wirecopy.ingest.format.warc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.ingest.format.article.HtmlText;

/**
 * What a server answered, as crawlers kept it: some took the chunks apart and left the header that
 * says there are some, and servers write headers that no standard allows.
 */
final class WarcHttp {
  private static final int OK = 200;

  private static final Pattern STATUS = Pattern.compile("^(?:HTTP/\\S+|ICY)\\s+(\\d{3})\\b.*");
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\\s\"';,]{1,40})");

  private static final Pattern CHUNK = Pattern.compile("\\s*([0-9a-fA-F]{1,8})\\s*(;.*)?");

  /** A record that states too great a length holds the beginning of the next. */
  private static final Pattern NEXT_RECORD =
      Pattern.compile("\\r?\\n(?:\\r?\\n)*WARC/1\\.\\d\\r?\\n(?=[A-Za-z-]+:)");

  private final int status;
  private final List<String> fields;
  private final byte[] payload;

  private WarcHttp(int status, List<String> fields, byte[] payload) {
    this.status = status;
    this.fields = fields;
    this.payload = payload;
  }

  /** The answer that bytes begin with; empty if they are none. */
  static Optional<WarcHttp> of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = endOfHeader(text);
    List<String> lines = text.substring(0, end).lines().toList();
    Matcher status = STATUS.matcher(lines.isEmpty() ? "" : lines.get(0));
    return status.matches()
        ? Optional.of(
            new WarcHttp(
                Integer.parseInt(status.group(1)),
                lines.subList(1, lines.size()),
                Arrays.copyOfRange(bytes, end, bytes.length)))
        : Optional.empty();
  }

  private static int endOfHeader(String text) {
    int windows = text.indexOf("\r\n\r\n");
    int unix = text.indexOf("\n\n");
    if (windows < 0 && unix < 0) {
      return text.length();
    }
    return unix < 0 || (windows >= 0 && windows < unix) ? windows + 4 : unix + 2;
  }

  /** Why the answer is no page, in words; empty if it may be one. */
  Optional<String> noPage() {
    if (status != OK) {
      return Optional.of("an answer of status %d".formatted(status));
    }
    String type = mediaType();
    return type == null || HtmlText.isHtml(type)
        ? Optional.empty()
        : Optional.of("an answer of type %s".formatted(type));
  }

  /** Null where the server said none. */
  String mediaType() {
    return all("content-type").stream()
        .findFirst()
        .map(type -> type.replaceFirst("[;,].*", "").strip().toLowerCase(Locale.ROOT))
        .orElse(null);
  }

  /** Null where the server said none. */
  String charset() {
    return all("content-type").stream()
        .map(CHARSET::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElse(null);
  }

  /** The codings of the content, in the order in which they were applied. */
  List<String> codings() {
    return all("content-encoding").stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
        .filter(coding -> !coding.isEmpty())
        .toList();
  }

  private List<String> all(String name) {
    List<String> values = new ArrayList<>();
    for (String field : fields) {
      int colon = field.indexOf(':');
      if (colon > 0 && field.substring(0, colon).strip().equalsIgnoreCase(name)) {
        values.add(field.substring(colon + 1).strip());
      }
    }
    return values;
  }

  /** The content as it was sent, its codings still on it. */
  byte[] content() {
    boolean chunked =
        all("transfer-encoding").stream()
            .anyMatch(coding -> coding.toLowerCase(Locale.ROOT).contains("chunked"));
    byte[] joined = chunked ? joined() : null;
    return withoutNextRecord(joined == null ? payload : joined);
  }

  static byte[] withoutNextRecord(byte[] content) {
    Matcher next = NEXT_RECORD.matcher(new String(content, StandardCharsets.ISO_8859_1));
    return next.find() ? Arrays.copyOf(content, next.start()) : content;
  }

  /** The chunks in one; what they hold up to the first that is none; null if there are none. */
  private byte[] joined() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(payload.length);
    int at = 0;
    while (at < payload.length) {
      int end = at;
      while (end < payload.length && payload[end] != '\n') {
        end++;
      }
      String line = new String(payload, at, end - at, StandardCharsets.ISO_8859_1);
      if (line.isBlank() && at > 0 && end < payload.length) {
        at = end + 1;
        continue;
      }
      Matcher chunk = CHUNK.matcher(line.stripTrailing());
      if (!chunk.matches() || end == payload.length) {
        return at == 0 ? null : whole.toByteArray();
      }
      long length = Long.parseLong(chunk.group(1), 16);
      if (length == 0) {
        break;
      }
      int taken = (int) Math.min(length, payload.length - end - 1L);
      whole.write(payload, end + 1, taken);
      at = end + 1 + taken;
    }
    return whole.toByteArray();
  }
}
