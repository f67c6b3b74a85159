package org.wirecopy.topics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wirecopy.topics.Settlement;
import org.wirecopy.topics.TopicBreak;

/**
 * Whether the topics are those that the service has read or written.
 *
 * @param blocked whether it waits for an operator's decision
 * @param breaks why: of a POST that was done, those that it has settled
 * @param writtenOff what a POST has written off; absent where nothing can be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"blocked", "breaks", "writtenOff"})
@Schema(description = "Whether the topics are those that the service has read or written.")
record TopicState(
    @Schema(description = "Whether the service waits for an operator's decision.") boolean blocked,
    @Schema(description = "Why. Of a POST that was done: what it has settled.") List<Break> breaks,
    @Schema(
            description =
                "Of a POST to the store: what its sums lacked and is accepted as lost, below zero"
                    + " where a sum had too much.")
        WriteOff writtenOff) {

  /** A partition that is no longer what was read or written. */
  @JsonPropertyOrder({"topic", "partition", "kind", "message"})
  @Schema(description = "A partition that is no longer what was read or written.")
  record Break(
      String topic,
      int partition,
      @Schema(
              description =
                  "replaced: deleted and made anew. cut: its end is gone. deleted: records are gone"
                      + " that were not read.")
          TopicBreak.Kind kind,
      @Schema(description = "What has happened, in a sentence.") String message) {}

  /** What is accepted as lost. */
  @Schema(description = "What is accepted as lost.")
  record WriteOff(
      @Schema(description = "Articles that were published and have no outcome.") long articles,
      @Schema(description = "Rejections that receipts count and that have not come.")
          long rejections) {}

  static TopicState of(List<TopicBreak> breaks) {
    return new TopicState(!breaks.isEmpty(), broken(breaks), null);
  }

  static TopicState of(Settlement settled) {
    Settlement.WrittenOff lost = settled.writtenOff();
    return new TopicState(
        false,
        broken(settled.breaks()),
        lost == null ? null : new WriteOff(lost.articles(), lost.rejections()));
  }

  private static List<Break> broken(List<TopicBreak> breaks) {
    return breaks.stream()
        .map(one -> new Break(one.topic(), one.partition(), one.kind(), one.message()))
        .toList();
  }
}
