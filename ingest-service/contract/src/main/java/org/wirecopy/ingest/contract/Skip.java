package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * An entry that was skipped.
 *
 * @param entry place within the file, as in a {@link Rejection}; absent where the file itself is
 *     meant
 * @param reason a word of {@link SkipReason}; a newer producer may know more of them
 * @param detail what it is, for people; at most {@value #MAX_DETAIL} characters
 */
@JsonPropertyOrder({"entry", "reason", "detail"})
public record Skip(String entry, String reason, String detail) {
  /** Longest {@code detail}, in UTF-16 units. */
  public static final int MAX_DETAIL = 200;

  public Skip {
    entry = WellFormed.text(entry);
    Required.text("skips.reason", reason);
    reason = WellFormed.text(reason);
    detail = WellFormed.text(shortened(detail));
  }

  public Skip(String entry, SkipReason reason, String detail) {
    this(entry, reason.word(), detail);
  }

  private static String shortened(String detail) {
    return detail == null || detail.length() <= MAX_DETAIL
        ? detail
        : detail.substring(0, MAX_DETAIL - 1) + "…";
  }
}
