package org.wirecopy.ingest.format.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the character set of text seems to be that does not say it, by ICU's statistics.
 *
 * @param set the likeliest of those in which the text can be read without a control character
 * @param confidence ICU's, of 100
 * @param isCertain whether that is clear enough to read the text so
 */
record CharsetGuess(Charset set, int confidence, boolean isCertain) {
  /** Of 100. One sentence gets 43 and more; ICU gives 10 to 20 to what it only cannot rule out. */
  private static final int THRESHOLD = 35;

  /** Ukrainian and Bulgarian are not among ICU's languages, and get 28 to 34 as Russian. */
  private static final int LOWER_THRESHOLD = 25;

  /** The lower threshold needs a sentence, and no other set that comes near. */
  private static final int SENTENCE = 30;

  private static final int LEAD = 15;

  private static final int SAMPLE = 256 * 1024;

  /** What no text holds; a guess that yields it is wrong. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n\\f\\u001A]]");

  /** The euro sign of ISO-8859-15 is the currency sign of -1, which nobody writes. */
  private static final int EURO_IN_LATIN_9 = 0xA4;

  /** Letters of Ukrainian and Belarusian, where KOI8-R has frames of boxes. */
  private static final List<Integer> KOI8_U =
      List.of(0xA4, 0xA6, 0xA7, 0xAD, 0xAE, 0xB4, 0xB6, 0xB7, 0xBD, 0xBE);

  /**
   * What word processors put into plain English, where it belongs: quotation marks, but not within
   * a word, apostrophes, dashes, currencies before a digit. No ASCII character with one wrong bit
   * becomes one of these.
   */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?<!\\p{L})[\u2018\u201C-\u201E\u2026]|[\u2018\u201C-\u201E\u2026](?!\\p{L})"
              + "|[\u2019\u2013\u2014]|[£€](?=\\d)");

  /** One other place is no evidence: it may as well be a damaged byte, or what that has left. */
  private static final int PLACES = 2;

  /**
   * One letter alone within a word, {@code Müller}, that no ASCII letter becomes whose first bit is
   * damaged: {@code é} may have been an {@code i}, {@code ü} only a vertical bar.
   */
  private static final Pattern LETTER =
      Pattern.compile("(?<=[A-Za-z])[üûýßàþÿšœž](?=[a-z])|(?<![A-Za-z])[ÜÛÀŠŒŽ](?=[a-z])");

  /** Bytes of a character of UTF-8. */
  private static final int LONGEST = 4;

  /** A character of UTF-8 in which a byte is damaged leaves at most so many that are wrong. */
  private static final int WRONG_OF_ONE = 4;

  /**
   * The guess; empty if the text cannot be decoded in any set. UTF-8 is not considered: it was
   * ruled out before.
   */
  static Optional<CharsetGuess> of(byte[] bytes) {
    byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
    if (isBrokenUtf8(sample)) {
      return Optional.empty();
    }
    List<CharsetGuess> guesses =
        Stream.of(new CharsetDetector().setText(sample).detectAll())
            .flatMap(match -> readable(match, bytes, sample))
            .toList();
    if (guesses.isEmpty()) {
      return Optional.empty();
    }
    CharsetGuess best = guesses.get(0);
    int second = guesses.size() > 1 ? guesses.get(1).confidence() : 0;
    boolean leads =
        best.confidence() >= LOWER_THRESHOLD
            && best.confidence() - second >= LEAD
            && foreign(sample) >= SENTENCE;
    boolean clear = leads || best.confidence() >= THRESHOLD;
    return Optional.of(
        new CharsetGuess(best.set(), best.confidence(), clear && hasEvidence(bytes, best.set())));
  }

  private static Stream<CharsetGuess> readable(CharsetMatch match, byte[] bytes, byte[] sample) {
    return set(match.getName(), sample).stream()
        .filter(set -> !set.name().startsWith("UTF-") && isReadable(bytes, set))
        .map(set -> new CharsetGuess(set, match.getConfidence(), false));
  }

  private static Optional<Charset> set(String name, byte[] sample) {
    boolean windows = holds(sample, 0x80, 0x9F);
    if (name.equals("ISO-8859-1") && !windows && holds(sample, EURO_IN_LATIN_9, EURO_IN_LATIN_9)) {
      return Optional.of(Charset.forName("ISO-8859-15"));
    }
    if (name.equals("KOI8-R")
        && KOI8_U.stream().anyMatch(letter -> holds(sample, letter, letter))) {
      return Optional.of(Charset.forName("KOI8-U"));
    }
    return WebCharset.of(name);
  }

  /**
   * Whether more characters are UTF-8 than not, or any is and no more is wrong than one damaged
   * byte explains: a damaged text, and no other set mends it.
   */
  private static boolean isBrokenUtf8(byte[] sample) {
    String text = new String(sample, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long foreign = text.codePoints().filter(c -> c >= 0x80 && c != '\uFFFD').count();
    return foreign > broken || (foreign > 0 && broken <= WRONG_OF_ONE);
  }

  /**
   * Whether what is not ASCII speaks for the set: ICU judges by all letters, and an English text
   * speaks for windows-1252 whatever its one damaged byte is.
   */
  private static boolean hasEvidence(byte[] bytes, Charset set) {
    String text = new String(bytes, set);
    long foreign = text.chars().filter(c -> c >= 0x80).count();
    if (SIGN.matcher(text).results().count() == foreign
        || (foreign == 1 && LETTER.matcher(text).find())) {
      return true;
    }
    int places = 0;
    int last = -LONGEST;
    for (int i = 0; i < bytes.length && places < PLACES; i++) {
      if (bytes[i] < 0 && i - last >= LONGEST) {
        places++;
        last = i;
      }
    }
    return places == PLACES;
  }

  private static boolean isReadable(byte[] bytes, Charset set) {
    try {
      return !CONTROLS.matcher(set.newDecoder().decode(ByteBuffer.wrap(bytes))).find();
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static int foreign(byte[] sample) {
    int count = 0;
    for (byte b : sample) {
      count += b < 0 ? 1 : 0;
    }
    return count;
  }

  private static boolean holds(byte[] sample, int from, int to) {
    for (byte b : sample) {
      if ((b & 0xFF) >= from && (b & 0xFF) <= to) {
        return true;
      }
    }
    return false;
  }
}
