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
  private static final int FEWEST_IF_NAMED = 2;
  private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,80})[ \\t]*:(.*)");
  private static final Pattern ID = Pattern.compile(".*<[^<>\\s]+@[^<>\\s]*>.*");
  private static final Pattern DATE = Pattern.compile(".*\\b\\d{1,2} [A-Z][a-z]{2} \\d{2,4}\\b.*");

  private HeaderBlock() {}

  /**
   * Whether a message begins here.
   *
   * @param named whether the file's name says so
   */
  public static boolean beginsMessage(byte[] head, boolean named) {
    return fields(start(head)).filter(fields -> isMessage(fields, named)).isPresent();
  }

  private static boolean isMessage(Map<String, String> fields, boolean named) {
    long known = fields.keySet().stream().filter(KNOWN::contains).count();
    if (named) {
      return known >= FEWEST_IF_NAMED;
    }
    boolean identified = ID.matcher(fields.getOrDefault("message-id", "")).matches();
    boolean sent =
        DATE.matcher(fields.getOrDefault("date", "")).matches()
            && fields.getOrDefault("from", "").contains("@");
    return known >= FEWEST && (identified || sent || fields.containsKey("received"));
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

  /** The first value of each field by its lower-case name; empty where other lines stand. */
  private static Optional<Map<String, String>> fields(String start) {
    Map<String, String> fields = new HashMap<>();
    int from = 0;
    int end = start.indexOf('\n');
    while (end >= 0) {
      String line = start.substring(from, end);
      if (line.isBlank()) {
        return Optional.of(fields);
      }
      boolean continued = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (!continued || fields.isEmpty()) {
        Matcher field = FIELD.matcher(line.stripTrailing());
        if (!field.matches()) {
          return Optional.empty();
        }
        fields.putIfAbsent(field.group(1).toLowerCase(java.util.Locale.ROOT), field.group(2));
      }
      from = end + 1;
      end = start.indexOf('\n', from);
    }
    return Optional.of(fields);
  }
}
