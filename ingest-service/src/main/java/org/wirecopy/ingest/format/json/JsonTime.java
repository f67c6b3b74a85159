package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.wirecopy.ingest.contract.NewsTime;
import org.wirecopy.ingest.format.time.WrittenTime;

/** Times as JSON and tables have them: as text, or as seconds or milliseconds since 1970. */
final class JsonTime {
  /** Eight digits are a day. */
  private static final String EPOCH = "-?\\d{9,14}(\\.\\d+)?";

  private JsonTime() {}

  /** The time; empty where it is none, or none that news can have. */
  static Optional<WrittenTime> of(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? of(value.asText()) : Optional.empty();
  }

  /** The time of a text; empty where it is none, or none that news can have. */
  static Optional<WrittenTime> of(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String time = text.strip();
    return time.matches(EPOCH)
        ? Optional.of(NewsTime.ofEpoch(Long.parseLong(time.replaceFirst("\\..*", ""))))
            .filter(NewsTime::isPlausibleAnnouncement)
            .map(WrittenTime::certain)
        : WrittenTime.read(time);
  }

  /**
   * Until when an embargo holds. One without a zone holds until that time has come everywhere, and
   * a day until it has begun everywhere: earlier than its source meant nothing may be shown.
   *
   * @return empty where nobody can tell
   */
  static Optional<Instant> ofEmbargo(JsonNode value) {
    return of(value).map(WrittenTime::everywhere);
  }

  /** Whether a text is a time of RFC 3339. */
  static boolean isZoned(String text) {
    try {
      return OffsetDateTime.parse(text).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
