package org.wirecopy.store.export;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lines of a table as RFC 4180 has them, for spreadsheets: these take a cell that begins with one
 * of some signs for a formula and run it, so such a cell gets an apostrophe in front (<a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>).
 */
final class Csv {
  /** Tells spreadsheets that UTF-8 follows. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Full-width forms too, which some spreadsheets take for the same. */
  private static final String BEGIN_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  /** A line with its end; null is an empty cell. */
  static String line(Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(Object value) {
    String text = value == null ? "" : value.toString();
    boolean formula = !text.isEmpty() && BEGIN_FORMULA.indexOf(text.charAt(0)) >= 0;
    String defused = formula ? "'" + text : text;
    boolean plain = defused.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? defused : "\"" + defused.replace("\"", "\"\"") + "\"";
  }
}
