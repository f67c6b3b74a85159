package org.wirecopy.topics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * A partition that is no longer what was read, which reading cannot go on from by itself.
 *
 * @param stored offset at which reading stood
 * @param first offset of the first record that is there
 * @param end offset behind the last record that is there
 * @param resume offset from which nothing that is there can have been read
 * @param topicId Kafka's id of the topic that is there
 */
public record TopicBreak(
    String topic,
    int partition,
    Kind kind,
    long stored,
    long first,
    long end,
    long resume,
    String topicId) {

  /** What has happened to it. */
  public enum Kind {
    /** Deleted and made anew: another topic of the same name. */
    @JsonProperty("replaced")
    REPLACED,
    /** Its end is gone. Records may have come since, at the same offsets. */
    @JsonProperty("cut")
    CUT,
    /** Its beginning is gone, up to a record that was not read. */
    @JsonProperty("deleted")
    DELETED;

    /** As in tables and answers. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** From its label. */
    public static Kind of(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }

  /** What has happened, in a sentence. */
  public String message() {
    String place = topic + "-" + partition;
    return switch (kind) {
      case REPLACED ->
          "%s was deleted and made anew: the old one had been read up to offset %d"
              .formatted(place, stored);
      case CUT ->
          "%s was cut or restored from an older copy: it had been read up to offset %d, and from offset %d on it is another (it ends at %d)"
              .formatted(place, stored, resume, end);
      case DELETED ->
          "%s begins at offset %d: what had not been read, from offset %d on, was deleted"
              .formatted(place, first, stored);
    };
  }
}
