package org.wirecopy.topics;

import java.util.List;

/**
 * What an operator's decision has settled.
 *
 * @param breaks those that block no longer; none where there were none
 * @param writtenOff what the sums lacked and is accepted as lost; null where there are no sums
 */
public record Settlement(List<TopicBreak> breaks, WrittenOff writtenOff) {
  public Settlement {
    breaks = List.copyOf(breaks);
  }

  /** Of a service that adds nothing up. */
  public static Settlement of(List<TopicBreak> breaks) {
    return new Settlement(breaks, null);
  }

  /**
   * What is accepted as lost; below zero where a sum had too much.
   *
   * @param articles published, and without outcome
   * @param rejections counted by receipts, and not come
   */
  public record WrittenOff(long articles, long rejections) {}
}
