package org.wirecopy.ingest.format.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as they are written behind a time of day. */
final class Zones {
  /** An offset, with or without a name before it ({@code GMT+0200}). */
  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc|ut|z)? ?([+-])(\\d{1,2})(?::?(\\d{2}))?(?: (?:gmt|utc))?");

  /** No offset is larger. In hours. */
  private static final int MAX_HOURS = 14;

  /**
   * Abbreviations that mean one zone: those of RFC 822, and those of the countries whose news names
   * no other. IST is India, Israel and Ireland, so it says nothing.
   */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("z", "Z"),
          Map.entry("gmt", "Z"),
          Map.entry("utc", "Z"),
          Map.entry("ut", "Z"),
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("cst", "-06:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("akst", "-09:00"),
          Map.entry("akdt", "-08:00"),
          Map.entry("hst", "-10:00"),
          Map.entry("wet", "+00:00"),
          Map.entry("west", "+01:00"),
          Map.entry("bst", "+01:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("mez", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("mesz", "+02:00"),
          Map.entry("eet", "+02:00"),
          Map.entry("eest", "+03:00"),
          Map.entry("msk", "+03:00"),
          Map.entry("sast", "+02:00"),
          Map.entry("pkt", "+05:00"),
          Map.entry("wib", "+07:00"),
          Map.entry("hkt", "+08:00"),
          Map.entry("sgt", "+08:00"),
          Map.entry("jst", "+09:00"),
          Map.entry("kst", "+09:00"),
          Map.entry("aest", "+10:00"),
          Map.entry("aedt", "+11:00"),
          Map.entry("nzst", "+12:00"),
          Map.entry("nzdt", "+13:00"),
          Map.entry("et", "America/New_York"),
          Map.entry("ct", "America/Chicago"),
          Map.entry("mt", "America/Denver"),
          Map.entry("pt", "America/Los_Angeles"));

  private Zones() {}

  /** The zone that a text names; empty if it names none, or one of several. */
  static Optional<ZoneId> of(String text) {
    String name = text.strip().replaceFirst("\\.$", "");
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      int hours = Integer.parseInt(offset.group(2));
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      int sign = offset.group(1).equals("-") ? -1 : 1;
      return hours > MAX_HOURS || minutes >= 60
          ? Optional.empty()
          : Optional.of(ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60)));
    }
    return Optional.ofNullable(NAMES.get(name)).map(ZoneId::of);
  }
}
