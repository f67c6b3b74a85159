package org.wirecopy.ingest.format.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.charset.ChosenCharset.Ground;

/**
 * Text and the character set it was written in.
 *
 * @param text with LF line ends, without a byte order mark
 * @param charset IANA name and why it was chosen, as {@link ChosenCharset} writes it
 */
public record DecodedText(String text, String charset) {
  private static final Charset LATIN = Charset.forName("windows-1252");

  /** What holds more control characters than one in so many bytes is no text that was damaged. */
  private static final int BYTES_PER_CONTROL = 100;

  private static final String UNDECODABLE = "undecodable-text";

  /** Where markup is searched for what it declares; browsers look at no more than 1024. */
  private static final int DECLARED_WITHIN = 4096;

  /**
   * Decodes text about which nothing is said: by its byte order mark, else as UTF-8, else as what
   * it looks like. Nothing is ever replaced.
   *
   * @throws UnreadableEntryException if the bytes are no such text; names the offset of the first
   *     byte that is wrong in UTF-8
   */
  public static DecodedText of(byte[] bytes) {
    return of(bytes, List.of());
  }

  /**
   * Decodes markup: by its byte order mark, else as its carrier declares, else as it declares
   * itself, else as text about which nothing is said.
   *
   * @param carriers what the carrier declares; null if nothing
   * @throws UnreadableEntryException as above
   */
  public static DecodedText ofMarkup(byte[] bytes, String carriers) {
    return of(
        bytes,
        Stream.of(WebCharset.of(carriers), WebCharset.declaredIn(bytes, DECLARED_WITHIN))
            .flatMap(Optional::stream)
            .toList());
  }

  /**
   * Decodes text that control characters frame, as on a telegraph line. They stay in it, but say
   * nothing about the character set, which is Latin 1 in nearly all such text that is not UTF-8.
   */
  public static DecodedText ofFramed(byte[] bytes) {
    byte[] plain = bytes.clone();
    for (int i = 0; i < plain.length; i++) {
      boolean control = plain[i] >= 0 && plain[i] < ' ' && "\t\n\r".indexOf(plain[i]) < 0;
      plain[i] = control || plain[i] == 0x7F ? (byte) ' ' : plain[i];
    }
    String charset;
    try {
      charset = of(plain).charset();
    } catch (UnreadableEntryException e) {
      charset = decode(plain, 0, LATIN, Ground.DETECTED, null).charset();
    }
    Charset set = WebCharset.of(charset.substring(0, charset.indexOf(';'))).orElse(LATIN);
    return new DecodedText(withLineFeeds(new String(bytes, set)), charset);
  }

  private static DecodedText of(byte[] bytes, List<Charset> declared) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8, Ground.BOM, null);
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return decode(bytes, 4, Charset.forName("UTF-32BE"), Ground.BOM, null);
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return decode(bytes, 4, Charset.forName("UTF-32LE"), Ground.BOM, null);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE, Ground.BOM, null);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE, Ground.BOM, null);
    }
    Charset disproved = null;
    for (Charset charset : declared) {
      try {
        if (!Utf8.isMeantDespite(charset, bytes)) {
          return decode(bytes, 0, charset, Ground.DECLARED, disproved);
        }
      } catch (UnreadableEntryException e) {
        // A declaration that the bytes disprove is worth nothing; what follows may be right.
      }
      disproved = disproved == null ? charset : disproved;
    }
    return undeclared(bytes, disproved);
  }

  private static DecodedText undeclared(byte[] bytes, Charset disproved) {
    Optional<Charset> unlike = WideText.of(bytes).or(() -> EscapedText.of(bytes));
    if (unlike.isPresent()) {
      return decode(bytes, 0, unlike.get(), Ground.DETECTED, disproved);
    }
    try {
      return decode(bytes, 0, StandardCharsets.UTF_8, Ground.VALID, disproved);
    } catch (UnreadableEntryException e) {
      if (!e.reason().equals(UNDECODABLE)) {
        throw e;
      }
      Optional<CharsetGuess> guess = CharsetGuess.of(bytes);
      return guess
          .filter(CharsetGuess::isCertain)
          .map(certain -> decode(bytes, 0, certain.set(), Ground.DETECTED, disproved))
          .orElseThrow(() -> unsure(e, guess));
    }
  }

  private static UnreadableEntryException unsure(
      UnreadableEntryException inUtf8, Optional<CharsetGuess> guess) {
    return guess
        .map(
            unsure ->
                new UnreadableEntryException(
                    UNDECODABLE,
                    "%s; it looks most like %s, but too little so (%d of 100) to be read that way"
                        .formatted(
                            inUtf8.getMessage(),
                            WebCharset.name(unsure.set()),
                            unsure.confidence()),
                    inUtf8.location()))
        .orElse(inUtf8);
  }

  private static DecodedText decode(
      byte[] bytes, int from, Charset charset, Ground ground, Charset disproved) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      if (charset.equals(StandardCharsets.UTF_8) && !isText(bytes)) {
        throw binary("it holds bytes that no text has");
      }
      throw new UnreadableEntryException(
          UNDECODABLE,
          "byte %d is not valid %s: save the file as UTF-8"
              .formatted(in.position(), WebCharset.name(charset)),
          Rejection.Location.ofByte(in.position()));
    }
    decoder.flush(out);
    String text = out.flip().toString();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw binary("character %d is NUL".formatted(nul));
    }
    return new DecodedText(
        withLineFeeds(text), new ChosenCharset(charset, ground, disproved).toString());
  }

  /** Damage changes single bytes; what is no text has control characters everywhere. */
  private static boolean isText(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      controls += b >= 0 && b < ' ' && "\t\n\r\f".indexOf(b) < 0 ? 1 : 0;
    }
    return controls <= bytes.length / BYTES_PER_CONTROL;
  }

  private static UnreadableEntryException binary(String why) {
    return new UnreadableEntryException(
        "binary-content",
        why + ", so this is no text: remove the file or convert it to text",
        null);
  }

  /** CR LF and lone CR become LF. */
  public static String withLineFeeds(String text) {
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
