package org.wirecopy.enrich.contract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The record of {@code articles.ingested} that an enriched record or a rejection of the enricher
 * answers. Whoever counts answers can tell by it that an article was enriched again.
 *
 * @param topicId Kafka's id of the topic: one that is created anew has another
 * @param partition of that topic
 * @param offset in that partition
 */
public record AnsweredRecord(String topicId, int partition, long offset) {
  /** Name of the record header, a CloudEvents extension attribute. */
  public static final String HEADER = "ce_ingested";

  private static final Pattern TEXT =
      Pattern.compile("([A-Za-z0-9_-]{22})/(0|[1-9][0-9]{0,8})/(0|[1-9][0-9]{0,17})");

  /** The header's value: {@code topicId/partition/offset}. */
  public String text() {
    return topicId + "/" + partition + "/" + offset;
  }

  /**
   * Reads a header.
   *
   * @param text may be null
   * @return empty where it is not of this form: older releases write none, strangers anything
   */
  public static Optional<AnsweredRecord> of(String text) {
    Matcher parts = TEXT.matcher(text == null ? "" : text);
    return parts.matches()
        ? Optional.of(
            new AnsweredRecord(
                parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))))
        : Optional.empty();
  }
}
