package org.wirecopy.ingest.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes the whole way of an article to show that the way is open and how long it takes. Its record
 * has no value and a URI that no article has, so that to whoever does not know it, it is the
 * takedown of nothing.
 *
 * @param inbox of the ingester that made it
 * @param index of that ingester among those of the inbox
 * @param madeAt when its file was written
 */
public record Pulse(String inbox, int index, Instant madeAt) {
  /** Name of the record header that makes a null a pulse, a CloudEvents extension attribute. */
  public static final String HEADER = "ce_pulse";

  /** Articles without an identifier of their own have 32 hexadecimal digits in the place of it. */
  private static final String URIS = "urn:wirecopy:pulse:";

  private static final Pattern TEXT =
      Pattern.compile("([0-9T:.+-]{1,40}Z)/(0|[1-9][0-9]{0,5})/([^/#]+)");

  public Pulse {
    Required.text("inbox", inbox);
    Required.value("madeAt", madeAt);
  }

  /**
   * A URI of this ingester's pulses. It is the same in each pulse, so that compaction leaves one.
   *
   * @param number from 0; each partition has one that Kafka assigns to it
   */
  public String uri(int number) {
    String name = URLEncoder.encode(inbox, StandardCharsets.UTF_8).replace("+", "%20");
    return URIS + name + ":" + index + ":" + number;
  }

  /** The header's value: {@code madeAt/index/inbox}, the time in RFC 3339 UTC. */
  public String text() {
    return madeAt + "/" + index + "/" + inbox;
  }

  /**
   * Whether a record is a pulse.
   *
   * @param uri the record's key; may be null
   * @param value may be null
   * @param text the record's {@link #HEADER}; may be null
   * @return empty where it is none: an article, or the takedown of one
   */
  public static Optional<Pulse> of(String uri, byte[] value, String text) {
    if (value != null
        || uri == null
        || text == null
        || !uri.startsWith(URIS)
        || !ArticleUri.isWellFormed(text)) {
      return Optional.empty();
    }
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Pulse(
              parts.group(3), Integer.parseInt(parts.group(2)), Instant.parse(parts.group(1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
