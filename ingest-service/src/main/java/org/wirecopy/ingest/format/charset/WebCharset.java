package org.wirecopy.ingest.format.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of character sets as pages and servers write them. Many mean the larger set that Windows
 * made of a standard; the table is that of <a
 * href="https://encoding.spec.whatwg.org/#names-and-labels">the WHATWG's Encoding Standard</a>,
 * where the two differ in news.
 */
public final class WebCharset {
  private static final Map<String, List<String>> LABELS =
      Map.ofEntries(
          Map.entry(
              "windows-1252",
              List.of(
                  "iso-8859-1",
                  "iso8859-1",
                  "iso88591",
                  "iso_8859-1",
                  "latin1",
                  "l1",
                  "cp819",
                  "ibm819",
                  "us-ascii",
                  "ascii",
                  "ansi_x3.4-1968",
                  "x-cp1252")),
          Map.entry(
              "windows-1254",
              List.of(
                  "iso-8859-9", "iso8859-9", "iso88599", "iso_8859-9", "latin5", "l5", "x-cp1254")),
          Map.entry("windows-1250", List.of("x-cp1250")),
          Map.entry("windows-1251", List.of("x-cp1251", "win-1251")),
          Map.entry("windows-1253", List.of("x-cp1253")),
          Map.entry("windows-1255", List.of("x-cp1255")),
          Map.entry("windows-1256", List.of("x-cp1256")),
          Map.entry("ISO-8859-8", List.of("iso-8859-8-i", "iso-8859-8-e", "logical", "visual")),
          Map.entry(
              "GB18030",
              List.of(
                  "gb2312",
                  "gb_2312",
                  "gb_2312-80",
                  "gbk",
                  "x-gbk",
                  "cp936",
                  "ms936",
                  "chinese",
                  "csgb2312")),
          Map.entry(
              "windows-31j",
              List.of("shift_jis", "shift-jis", "sjis", "x-sjis", "ms932", "ms_kanji")),
          Map.entry("EUC-JP", List.of("x-euc-jp")),
          Map.entry(
              "x-windows-949",
              List.of(
                  "euc-kr",
                  "ks_c_5601-1987",
                  "ks_c_5601-1989",
                  "ksc5601",
                  "ksc_5601",
                  "korean",
                  "windows-949",
                  "cp949")),
          Map.entry("x-MS950-HKSCS", List.of("big5", "big5-hkscs", "cn-big5", "x-x-big5")),
          Map.entry("x-windows-874", List.of("tis-620", "iso-8859-11", "windows-874", "dos-874")),
          Map.entry("KOI8-R", List.of("koi", "koi8")),
          Map.entry("KOI8-U", List.of("koi8-ru")));

  private static final Map<String, String> LARGER =
      LABELS.entrySet().stream()
          .flatMap(set -> set.getValue().stream().map(label -> Map.entry(label, set.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** IANA's names of sets that Java calls by a name of its own. */
  private static final Map<String, String> NAMES =
      Map.of(
          "windows-31j", "Shift_JIS",
          "x-windows-949", "EUC-KR",
          "x-MS950-HKSCS", "Big5",
          "x-windows-874", "windows-874");

  private static final Pattern IN_XML =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

  private static final Pattern IN_HTML =
      Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{1,40})");

  private WebCharset() {}

  /** The set that a name stands for; empty if there is none. */
  public static Optional<Charset> of(String name) {
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

  /** The name that a set has in IANA's registry and in the Encoding Standard. */
  public static String name(Charset set) {
    return NAMES.getOrDefault(set.name(), set.name());
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
