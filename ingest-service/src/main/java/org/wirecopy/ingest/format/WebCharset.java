package org.wirecopy.ingest.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of character sets as pages and servers write them. Many mean the larger set that Windows
 * made of a standard; the table is that of <a
 * href="https://encoding.spec.whatwg.org/#names-and-labels">the WHATWG's Encoding Standard</a>,
 * where the two differ in news.
 */
final class WebCharset {
  private static final Map<String, String> LARGER =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("big5", "x-MS950-HKSCS"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"));

  private static final Pattern IN_XML =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

  private static final Pattern IN_HTML =
      Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{1,40})");

  private WebCharset() {}

  /** The set that a name stands for; empty if there is none. */
  static Optional<Charset> of(String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    String lower = name.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(LARGER.getOrDefault(lower, lower)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** The set that markup itself declares; one that it could not be written in is UTF-8. */
  static Optional<Charset> declaredIn(byte[] markup, int searched) {
    String head =
        new String(markup, 0, Math.min(markup.length, searched), StandardCharsets.ISO_8859_1);
    for (Pattern pattern : new Pattern[] {IN_XML, IN_HTML}) {
      Matcher matcher = pattern.matcher(head);
      if (matcher.find()) {
        return of(matcher.group(1))
            .map(set -> set.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : set);
      }
    }
    return Optional.empty();
  }
}
