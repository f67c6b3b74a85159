package org.wirecopy.ingest.format.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises UTF-16 and UTF-32 without a byte order mark. */
final class WideText {
  /**
   * What every text has: spaces, line ends, full stops and commas of Chinese and Japanese. Each has
   * a byte that no text in a narrow character set holds.
   */
  private static final String COMMON = " \n\r\u3000\u3001\u3002\uFF0C";

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** Bytes of a character of UTF-32. */
  private static final int FOUR = 4;

  /** Every this many characters there is one of those, at least. */
  private static final int APART = 200;

  private WideText() {}

  /** The byte order in which the bytes are text; empty if they are text in neither, or in both. */
  static Optional<Charset> of(byte[] bytes) {
    if (isFourWide(bytes, 0)) {
      return Optional.of(UTF_32BE);
    }
    if (isFourWide(bytes, FOUR - 1)) {
      return Optional.of(UTF_32LE);
    }
    if (bytes.length < 2 || bytes.length % 2 != 0 || !holdsControls(bytes)) {
      return Optional.empty();
    }
    boolean little = isText(bytes, StandardCharsets.UTF_16LE);
    boolean big = isText(bytes, StandardCharsets.UTF_16BE);
    return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .filter(order -> little != big && little == order.equals(StandardCharsets.UTF_16LE))
        .findFirst();
  }

  /**
   * Whether every fourth byte is 0, as no character of Unicode has more than 21 bits.
   *
   * @param highest which byte of four that is
   */
  private static boolean isFourWide(byte[] bytes, int highest) {
    if (bytes.length < FOUR || bytes.length % FOUR != 0) {
      return false;
    }
    for (int i = highest; i < bytes.length; i += FOUR) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return isText(bytes, highest == 0 ? UTF_32BE : UTF_32LE);
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
