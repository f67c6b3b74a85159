package org.wirecopy.ingest.format.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The first characters of bytes whose format is not known yet. Markup and JSON begin with ASCII, so
 * the zeros of their first character tell UTF-16 and UTF-32 also without a byte order mark, as XML
 * does it (<a href="https://www.w3.org/TR/xml/#sec-guessing">XML 1.0, appendix F</a>).
 */
public final class TextBeginning {
  private static final int WIDEST = 4;

  private TextBeginning() {}

  /** The characters without a byte order mark; in UTF-8 where nothing says that it is another. */
  public static String of(byte[] head) {
    String start = new String(head, charset(head));
    return start.startsWith("\uFEFF") ? start.substring(1) : start;
  }

  private static Charset charset(byte[] head) {
    if (head.length < WIDEST) {
      return head.length > 1 && isMark(head, 0) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
    int zeros = 0;
    for (int i = 0; i < WIDEST; i++) {
      zeros = zeros << 1 | (head[i] == 0 ? 1 : 0);
    }
    return switch (zeros) {
      case 0b1110 -> Charset.forName("UTF-32BE");
      case 0b0111 -> Charset.forName("UTF-32LE");
      case 0b1100 -> isMark(head, 2) ? Charset.forName("UTF-32BE") : StandardCharsets.UTF_8;
      case 0b0011 -> isMark(head, 0) ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_8;
      case 0b1010 -> StandardCharsets.UTF_16BE;
      case 0b0101 -> StandardCharsets.UTF_16LE;
      default -> isMark(head, 0) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    };
  }

  private static boolean isMark(byte[] head, int at) {
    int mark = (head[at] & 0xFF) << 8 | (head[at + 1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE;
  }
}
