package org.wirecopy.ingest.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises UTF-16 without a byte order mark. */
final class WideText {
  /**
   * What every text has: spaces, line ends, full stops and commas of Chinese and Japanese. Each has
   * a byte that no text in a narrow character set holds.
   */
  private static final String COMMON = " \n\r\u3000\u3001\u3002\uFF0C";

  /** Every this many characters there is one of those, at least. */
  private static final int APART = 200;

  private WideText() {}

  /** The byte order in which the bytes are text; empty if they are none in either, or in both. */
  static Optional<Charset> of(byte[] bytes) {
    if (bytes.length < 2 || bytes.length % 2 != 0 || !holdsControls(bytes)) {
      return Optional.empty();
    }
    boolean little = isText(bytes, StandardCharsets.UTF_16LE);
    boolean big = isText(bytes, StandardCharsets.UTF_16BE);
    return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .filter(order -> little != big && little == order.equals(StandardCharsets.UTF_16LE))
        .findFirst();
  }

  /** Bytes that stand in UTF-16, but in no text in a narrow character set. */
  private static boolean holdsControls(byte[] bytes) {
    for (byte b : bytes) {
      if ((b >= 0 && b < '\t') || b == (byte) 0xFF) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(byte[] bytes, Charset order) {
    try {
      CharBuffer text = order.newDecoder().decode(ByteBuffer.wrap(bytes));
      long common = text.chars().filter(c -> COMMON.indexOf(c) >= 0).count();
      return common > 0
          && common >= text.length() / APART
          && text.codePoints().allMatch(WideText::isOfText);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isOfText(int point) {
    return switch (Character.getType(point)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
      case Character.CONTROL -> Character.isWhitespace(point);
      default -> true;
    };
  }
}
