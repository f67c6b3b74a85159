package org.wirecopy.ingest.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields at the beginning of bytes that may be a message (<a
 * href="https://www.rfc-editor.org/rfc/rfc5322">RFC 5322</a>). Articles begin with "From: Moscow"
 * too, so one field says nothing, and neither do several without an address or an identifier.
 */
public final class HeaderBlock {
  private static final Set<String> KNOWN =
      Set.of(
          "from",
          "to",
          "cc",
          "date",
          "subject",
          "message-id",
          "received",
          "return-path",
          "reply-to",
          "sender",
          "delivered-to",
          "in-reply-to",
          "references",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "list-id",
          "dkim-signature");

  private static final int FEWEST = 3;
  private static final int MIN_IF_NAMED = 1;

  /** Lines without a field's name: a program that breaks more of them writes no mail. */
  private static final int MAX_BROKEN = 3;

  private static final Pattern TYPE =
      Pattern.compile("(?i)(text|multipart|message|application|image)/[\\w.+-]+");

  private static final Pattern MULTIPART =
      Pattern.compile("(?i)multipart/[\\w.+-]+\\s*;.*boundary\\s*=.*");
  private static final Pattern PAGES =
      Pattern.compile("(?i)\\s*(multipart/(related|mixed|alternative)|text/html)\\b");

  /** By whom pages are: {@code <Saved by Blink>}, {@code "Saved by Mozilla 5.0 (Windows)"}. */
  private static final Pattern SAVED = Pattern.compile("(?i)\\s*[\"<]*saved by\\b");

  private static final Pattern ID = Pattern.compile(".*<[^<>\\s]+@[^<>\\s]*>.*");
  private static final Pattern DATE = Pattern.compile(".*\\b\\d{1,2} [A-Z][a-z]{2} \\d{2,4}\\b.*");

  private HeaderBlock() {}

  /**
   * Whether a message begins here.
   *
   * @param named whether the file's name says so
   */
  public static boolean beginsMessage(byte[] head, boolean named) {
    return fields(MailBytes.start(head)).filter(fields -> isMessage(fields, named)).isPresent();
  }

  /**
   * Whether a web archive begins here, of whichever browser.
   *
   * @param named whether the file's name says so
   */
  public static boolean beginsWebArchive(byte[] head, boolean named) {
    return fields(MailBytes.start(head))
        .filter(fields -> PAGES.matcher(fields.getOrDefault("content-type", "")).lookingAt())
        .filter(
            fields ->
                named
                    || fields.containsKey("snapshot-content-location")
                    || fields.containsKey("x-maf")
                    || SAVED.matcher(fields.getOrDefault("from", "")).lookingAt())
        .isPresent();
  }

  private static boolean isMessage(Map<String, String> fields, boolean named) {
    long known = fields.keySet().stream().filter(KNOWN::contains).count();
    if (named) {
      return known >= MIN_IF_NAMED;
    }
    if (declaresParts(fields)) {
      return true;
    }
    boolean identified = ID.matcher(fields.getOrDefault("message-id", "")).matches();
    boolean sent =
        DATE.matcher(fields.getOrDefault("date", "")).matches()
            && fields.getOrDefault("from", "").contains("@");
    return known >= FEWEST && (identified || sent || fields.containsKey("received"));
  }

  /** No text begins with what only programs write, which say how a message is made. */
  private static boolean declaresParts(Map<String, String> fields) {
    String type = fields.getOrDefault("content-type", "").strip();
    boolean mime = fields.containsKey("mime-version") && TYPE.matcher(type).lookingAt();
    return mime || MULTIPART.matcher(type).matches();
  }

  /** Whether a mailbox begins here: the line that divides messages, then a field. */
  public static boolean beginsMailbox(byte[] head) {
    String start = start(head);
    int end = start.indexOf('\n');
    return end > 0
        && MboxMessages.isDivider(start.substring(0, end))
        && fields(start.substring(end + 1).replaceFirst("^>From .*\\n", ""))
            .filter(fields -> !fields.isEmpty())
            .isPresent();
  }

  private static String start(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1)
        .replaceFirst("^(\u00EF\u00BB\u00BF)?[\\r\\n]*", "");
  }

  /**
   * The values of each field, one after the other, by its lower-case name; empty if other lines
   * stand there.
   */
  private static Optional<Map<String, String>> fields(String start) {
    Map<String, String> fields = new HashMap<>();
    String name = null;
    int broken = 0;
    int from = 0;
    int end = start.indexOf('\n');
    while (end >= 0) {
      String line = start.substring(from, end).stripTrailing();
      if (line.isBlank() && !fields.isEmpty()) {
        return Optional.of(fields);
      }
      Matcher field = HeaderMending.FIELD.matcher(line);
      if (name != null && HeaderMending.isContinued(start.substring(from, end))) {
        fields.merge(name, line, String::concat);
      } else if (field.matches()) {
        name = field.group(1).toLowerCase(java.util.Locale.ROOT);
        fields.merge(name, field.group(2), (first, next) -> first);
      } else if (name == null || ++broken > MAX_BROKEN) {
        return Optional.empty();
      } else if (!HeaderMending.fieldFollows(start, end + 1)) {
        return Optional.of(fields);
      }
      from = end + 1;
      end = start.indexOf('\n', from);
    }
    return Optional.of(fields);
  }
}
