package org.wirecopy.ingest.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.ingest.format.time.WrittenTime;

/**
 * ANPA 1312, the format of American and Asian agencies: two lines of header, then a text whose
 * lines of head matter begin with a caret and whose paragraphs begin with a tab or blanks.
 */
final class Anpa1312 {
  /** {@code r s BC-Soccer 09-12 0344}: priority, category, keyword, day, words. */
  private static final Pattern SECOND_LINE =
      Pattern.compile("\\s*\\p{Alpha} +\\p{Alpha}+ +(\\S.*?)(?: +\\d{1,2}-\\d{1,2}\\b.*)?");

  /** {@code AP-WF-11-13-13 1509GMT}: month, day, year, time. */
  private static final Pattern SENT =
      Pattern.compile("(\\d{2})-(\\d{2})-(\\d{2}) (\\d{2})(\\d{2})GMT");

  private static final Pattern MARKS_BEHIND = Pattern.compile("[<=+{]+\\s*$");

  /** A keyword of the desk, with the number of words behind it. */
  private static final Pattern KEYWORD = Pattern.compile("[\\p{Alpha}\\d]{1,4}-\\S.*");

  /** What tells desks about pictures, takes and embargoes. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?iU)(eds?|editors?|with|hfr|embargo(ed)?|recasts?|updates?|adds?|corrects?)\\b.*[:.].*"
              + "|(ap|pa) (photos?|graphics?|video|audio)\\b.*|\\*\\S*.*|\\[.*\\]|\\d.{0,3} take\\b.*");

  /** The agency under the byline. */
  private static final Pattern AGENCY =
      Pattern.compile("(?iU)(the )?(associated press|ap|afp|canadian press|kyodo)( \\w+ writer)?");

  private static final int MAX_HEAD_LINES = 12;

  private Anpa1312() {}

  static WireMessage read(WireFrame frame) {
    List<String> header = WireLines.of(frame.header());
    String keyword = header.size() > 1 ? keyword(header.get(1)) : "";
    Head head = new Head();
    List<String> text = new ArrayList<>();
    for (String line : WireLines.of(frame.text())) {
      boolean paragraph = line.startsWith("\t") || line.startsWith("   ");
      String words = MARKS_BEHIND.matcher(line.strip().replace("^", "")).replaceFirst("").strip();
      if (paragraph) {
        head.open = false;
        text.add("");
      }
      if (!head.takes(words)) {
        text.add(words);
      }
    }
    return new WireMessage(
        WireLines.orNull(head.keyword == null ? keyword : head.keyword),
        null,
        head.headline,
        head.byline,
        sent(frame.trailer()),
        WireLines.text(text));
  }

  private static String keyword(String line) {
    Matcher second = SECOND_LINE.matcher(line);
    return second.matches() ? second.group(1) : "";
  }

  /** What stands before the first paragraph. */
  private static final class Head {
    private boolean open = true;
    private int lines;
    private String keyword;
    private String headline;
    private String byline;

    /** Whether a line belongs to the head, and is kept here or is for desks alone. */
    boolean takes(String line) {
      if (!open || lines++ >= MAX_HEAD_LINES || line.isEmpty()) {
        return false;
      }
      if (keyword == null && lines == 1 && KEYWORD.matcher(line).matches()) {
        keyword = line.replaceFirst(",\\d+$", "");
        return true;
      }
      if (WireLines.isByline(line)) {
        byline = line;
        return true;
      }
      if (headline == null && !NOTE.matcher(line).matches() && !AGENCY.matcher(line).matches()) {
        headline = line;
        return true;
      }
      return NOTE.matcher(line).matches() || AGENCY.matcher(line).matches();
    }
  }

  private static Optional<WrittenTime> sent(String trailer) {
    Matcher sent = SENT.matcher(trailer);
    return sent.find()
        ? WrittenTime.read(
            "20%s-%s-%sT%s:%sZ"
                .formatted(
                    sent.group(3), sent.group(1), sent.group(2), sent.group(4), sent.group(5)))
        : Optional.empty();
  }
}
