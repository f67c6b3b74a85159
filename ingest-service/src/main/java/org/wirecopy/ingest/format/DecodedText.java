package org.wirecopy.ingest.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.wirecopy.ingest.contract.Rejection;

/**
 * Text and the character set it was written in.
 *
 * @param text with LF line ends, without a byte order mark
 * @param charset IANA name
 */
record DecodedText(String text, String charset) {

  /**
   * Decodes bytes by their byte order mark, else as UTF-8. Nothing is ever replaced.
   *
   * @throws UnreadableEntryException if the bytes are no such text; names the offset of the first
   *     wrong byte
   */
  static DecodedText of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    return decode(bytes, 0, StandardCharsets.UTF_8);
  }

  private static DecodedText decode(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new UnreadableEntryException(
          "undecodable-text",
          "byte %d is not valid %s: save the file as UTF-8"
              .formatted(in.position(), charset.name()),
          Rejection.Location.ofByte(in.position()));
    }
    decoder.flush(out);
    String text = out.flip().toString();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new UnreadableEntryException(
          "binary-content",
          "character %d is NUL, so this is no text: remove the file or convert it to text"
              .formatted(nul),
          null);
    }
    return new DecodedText(withLineFeeds(text), charset.name());
  }

  /** CR LF and lone CR become LF. */
  static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
