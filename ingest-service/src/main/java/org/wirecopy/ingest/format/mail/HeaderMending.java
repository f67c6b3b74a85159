package org.wirecopy.ingest.format.mail;

import java.util.regex.Pattern;

/**
 * Header blocks as RFC 5322 has them. A line without a field's name lost the blank by which it went
 * on with the field before; where no field follows, the text has begun without a blank line.
 */
final class HeaderMending {
  /** A name, which is the first group, and a value, the second. */
  static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,80})[ \\t]*:(.*)");

  private HeaderMending() {}

  static boolean isField(String line) {
    return FIELD.matcher(line.stripTrailing()).matches();
  }

  static boolean isContinued(String line) {
    return !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
  }

  /**
   * The message with a header block of fields alone.
   *
   * @param message from its first field on, one character a byte
   */
  static String of(String message) {
    StringBuilder mended = null;
    int from = 0;
    while (from < message.length()) {
      int end = message.indexOf('\n', from);
      int next = end < 0 ? message.length() : end + 1;
      String line = message.substring(from, end < 0 ? message.length() : end);
      if (line.isBlank()) {
        break;
      }
      if (!isField(line) && !isContinued(line)) {
        mended = mended == null ? new StringBuilder(message.substring(0, from)) : mended;
        if (!fieldFollows(message, next)) {
          return mended.append('\n').append(message, from, message.length()).toString();
        }
        mended.append(from == 0 ? "X-Line: " : " ");
      }
      if (mended != null) {
        mended.append(message, from, next);
      }
      from = next;
    }
    return mended == null ? message : mended.append(message, from, message.length()).toString();
  }

  /** Whether a field stands in the lines up to the next blank one. */
  static boolean fieldFollows(String message, int from) {
    int at = from;
    while (at < message.length()) {
      int end = message.indexOf('\n', at);
      String line = message.substring(at, end < 0 ? message.length() : end);
      if (line.isBlank()) {
        return false;
      }
      if (isField(line)) {
        return true;
      }
      at = end < 0 ? message.length() : end + 1;
    }
    return false;
  }
}
