package org.wirecopy.ingest.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message as its control characters divide it, the same in IPTC 7901 and in ANPA 1312.
 *
 * @param anpa whether it is ANPA 1312, which names the receiver behind a unit separator
 * @param header between SOH and STX
 * @param text between STX and ETX
 * @param trailer between ETX and EOT
 */
record WireFrame(boolean anpa, String header, String text, String trailer) {
  private static final char START_OF_HEADER = '\u0001';
  private static final char END_OF_TEXT = '\u0003';
  private static final char END_OF_TRANSMISSION = '\u0004';

  /** What lines send before a message: nulls, deletes, synchronising characters. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?s)^[\\u0000\\u007F\\u0016\\s\\uFEFF]{0,64}\\u0001[^\\u0001\\u0002]{4,400}\\u0002.*");

  private static final Pattern MESSAGE =
      Pattern.compile("(?s)(\\u0016{0,4})\\u0001([^\\u0001-\\u0004]{0,1000})\\u0002");

  /** Whether text begins with such a message. */
  static boolean begins(String start) {
    return BEGINNING.matcher(start).matches();
  }

  /** All messages of a text. */
  static List<WireFrame> all(String text) {
    List<WireFrame> frames = new ArrayList<>();
    Matcher message = MESSAGE.matcher(text);
    int from = 0;
    while (message.find(from)) {
      int begin = message.end();
      int end = endOf(text, begin);
      int textEnd = before(text.indexOf(END_OF_TEXT, begin), end);
      String trailer = textEnd < end ? text.substring(textEnd + 1, end) : "";
      String header = message.group(2);
      boolean anpa = header.indexOf('\u001F') >= 0 || !message.group(1).isEmpty();
      frames.add(new WireFrame(anpa, header, text.substring(begin, textEnd), trailer));
      from = end;
    }
    return frames;
  }

  private static int endOf(String text, int begin) {
    int transmission = text.indexOf(END_OF_TRANSMISSION, begin);
    int next = text.indexOf(START_OF_HEADER, begin);
    return before(transmission, before(next, text.length()));
  }

  private static int before(int at, int otherwise) {
    return at < 0 ? otherwise : Math.min(at, otherwise);
  }
}
