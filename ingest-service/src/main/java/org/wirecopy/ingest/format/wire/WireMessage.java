package org.wirecopy.ingest.format.wire;

import java.util.List;
import java.util.Optional;
import org.wirecopy.ingest.format.time.WrittenTime;

/**
 * A message of a news agency; what it does not say is null.
 *
 * @param keyword by which desks know the story, {@code Germany-politics/}
 * @param urgency a digit from 1 (flash); null where the format has none
 * @param text without control characters, LF line ends
 */
public record WireMessage(
    String keyword,
    String urgency,
    String headline,
    String byline,
    Optional<WrittenTime> sent,
    String text) {

  /** Whether bytes, one character each, begin with a message in one of these formats. */
  public static boolean begins(String start) {
    return WireFrame.begins(start);
  }

  /** All messages of a decoded text, in their order. */
  public static List<WireMessage> all(String text) {
    return WireFrame.all(text).stream()
        .map(frame -> frame.anpa() ? Anpa1312.read(frame) : Iptc7901.read(frame))
        .toList();
  }
}
