package org.wirecopy.ingest.format.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells UTF-8 that is declared to be something else. */
final class Utf8 {
  /**
   * So many foreign characters in a row of valid UTF-8 do not come about by chance in a set of two
   * bytes a character; two do ("联通" in GBK).
   */
  private static final int FEWEST = 4;

  /** As windows-1252 every foreign character of UTF-8 is a letter followed by a sign. */
  private static final int MIN_IN_LATIN = 1;

  private Utf8() {}

  /** Whether bytes are UTF-8 although another set is declared in which they could be read, too. */
  static boolean isMeantDespite(Charset declared, byte[] bytes) {
    if (declared.name().startsWith("UTF-")) {
      return false;
    }
    int fewest = declared.name().equals("windows-1252") ? MIN_IN_LATIN : FEWEST;
    try {
      return StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes))
              .codePoints()
              .filter(point -> point >= 0x80)
              .limit(fewest)
              .count()
          == fewest;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
