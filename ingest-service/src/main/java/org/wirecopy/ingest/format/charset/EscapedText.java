package org.wirecopy.ingest.format.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Recognises ISO-2022-JP, which is plain ASCII but for its escape sequences. */
final class EscapedText {
  private static final byte ESCAPE = 0x1B;
  private static final Charset JAPANESE = Charset.forName("ISO-2022-JP");

  private EscapedText() {}

  /** The set, if the bytes change to two bytes a character and back, and hold nothing else. */
  static Optional<Charset> of(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == ESCAPE && bytes[i + 1] == '$') {
        return isText(bytes) ? Optional.of(JAPANESE) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isText(byte[] bytes) {
    try {
      return JAPANESE
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .chars()
          .noneMatch(c -> c == ESCAPE);
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
