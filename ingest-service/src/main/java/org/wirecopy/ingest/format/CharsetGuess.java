package org.wirecopy.ingest.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** Finds out the character set of text that does not say it, by ICU's statistics. */
final class CharsetGuess {
  /** Of 100. ICU gives 10 to 20 to what it only does not rule out. */
  private static final int THRESHOLD = 35;

  private static final int SAMPLE = 256 * 1024;

  /** The euro sign of ISO-8859-15 is the currency sign of -1, which nobody writes. */
  private static final byte EURO_IN_LATIN_9 = (byte) 0xA4;

  private CharsetGuess() {}

  /** The set, if it is clear enough. UTF-8 is none: it was ruled out before. */
  static Optional<Charset> of(byte[] bytes) {
    byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
    CharsetMatch best = new CharsetDetector().setText(sample).detect();
    if (best == null || best.getConfidence() < THRESHOLD || best.getName().startsWith("UTF-8")) {
      return Optional.empty();
    }
    String name = best.getName();
    if ((name.equals("ISO-8859-1") || name.equals("windows-1252")) && holdsEuro(sample)) {
      return Optional.of(Charset.forName("ISO-8859-15"));
    }
    return WebCharset.of(name);
  }

  private static boolean holdsEuro(byte[] sample) {
    boolean windows = false;
    boolean euro = false;
    for (byte b : sample) {
      euro |= b == EURO_IN_LATIN_9;
      windows |= (b & 0xFF) >= 0x80 && (b & 0xFF) < 0xA0;
    }
    return euro && !windows;
  }
}
