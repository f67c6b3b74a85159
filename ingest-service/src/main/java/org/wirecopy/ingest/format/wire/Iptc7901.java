package org.wirecopy.ingest.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.ingest.format.time.WrittenTime;

/**
 * <a href="https://iptc.org/standards/iptc-7901/">IPTC 7901</a>: a line of source, number,
 * priority, category and length, keywords, then the text, whose headline ends with an equals sign.
 */
final class Iptc7901 {
  /** {@code eca062 4 i 211}: source and number, priority, category, words. */
  private static final Pattern HEADER = Pattern.compile("\\s*\\p{Alpha}{1,5}\\d{1,6} +(\\d) .*");

  /** Headline, byline and marks: more do not stand before a text. */
  private static final int MAX_HEAD_LINES = 8;

  /** Marks of a take, and the names of kinds of stories, which stand over the headline. */
  private static final Pattern MARK =
      Pattern.compile(
          "(?iU)(\\d+(st|nd|rd|th)?\\.? )?(lead|urgent|flash|eil(meldung)?|bulletin|update|add|writethru"
              + "|roundup|correction|berichtigung|zusammenfassung|résumé|situation)\\b.{0,12}|\\S{1,30}:?");

  /** Where dpa's notes to desks begin. */
  private static final Pattern NOTES =
      Pattern.compile(
          "(?iU)# ?(dpa[- ])?(notebook|notizblock)|dpa[- ](notebook|notizblock)|(the following"
              + " information is not intended for publication|die folgenden informationen sind nicht"
              + " zur veröffentlichung).*");

  /** Day and time, month, year: {@code 131209 nov 13}. */
  private static final Pattern SENT =
      Pattern.compile("\\s*(\\d{2})(\\d{2})(\\d{2}) +(\\p{L}{3,9})\\.? +(\\d{2,4})\\b");

  private Iptc7901() {}

  static WireMessage read(WireFrame frame) {
    List<String> header = WireLines.of(frame.header());
    Matcher first = HEADER.matcher(header.isEmpty() ? "" : header.get(0));
    String priority = first.matches() ? first.group(1) : null;
    String keyword = header.stream().skip(1).filter(line -> !line.isBlank()).findFirst().orElse("");
    List<String> lines = WireLines.of(frame.text());
    int head = headLines(lines);
    List<String> titles = new ArrayList<>();
    String byline = null;
    for (String line : lines.subList(0, head)) {
      String words = line.replaceFirst("\\s*=\\s*$", "").strip();
      if (WireLines.isByline(words)) {
        byline = words;
      } else if (!words.isEmpty() && !MARK.matcher(words).matches()) {
        titles.add(words);
      }
    }
    return new WireMessage(
        WireLines.orNull(keyword),
        priority,
        WireLines.orNull(String.join(" ", titles)),
        byline,
        sent(frame.trailer()),
        WireLines.text(withoutNotes(lines.subList(head, lines.size()))));
  }

  /** Lines up to the one that ends with an equals sign; none where there is no such line. */
  private static int headLines(List<String> lines) {
    for (int i = 0; i < Math.min(lines.size(), MAX_HEAD_LINES); i++) {
      if (lines.get(i).endsWith("=")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static List<String> withoutNotes(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (NOTES.matcher(lines.get(i).strip()).matches()) {
        boolean ruled = i > 0 && lines.get(i - 1).strip().matches("[* _-]+");
        return lines.subList(0, ruled ? i - 1 : i);
      }
    }
    return lines;
  }

  private static Optional<WrittenTime> sent(String trailer) {
    Matcher sent = SENT.matcher(trailer);
    return sent.find()
        ? WrittenTime.read(
            "%s %s %s %s:%s"
                .formatted(
                    sent.group(1), sent.group(4), sent.group(5), sent.group(2), sent.group(3)))
        : Optional.empty();
  }
}
