package org.wirecopy.store.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.store.postgres.TakedownReach;

/** What was asked for, what it concerns, and what stays. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "uri",
  "action",
  "reason",
  "requestedAt",
  "dryRun",
  "articles",
  "copiesThatStay"
})
@Schema(description = "What was asked for, what it concerns, and what stays.")
public record TakedownAnswer(
    @Schema(description = "As it was asked for.") String uri,
    Takedown.Action action,
    String reason,
    Instant requestedAt,
    @Schema(description = "Whether this only says what would happen.") boolean dryRun,
    @Schema(description = "The articles that are taken down, or let in again.")
        List<Concerned> articles,
    @Schema(
            description =
                "Exact and near copies that stay, restricted ones included, the closest first.")
        List<LinkedArticle> copiesThatStay) {

  /** One article. */
  @Schema(description = "An article that is taken down, or let in again.")
  public record Concerned(
      UUID id,
      String uri,
      @Schema(
              description =
                  "What the store knows of it now. The URI of one that is unknown is blocked as any"
                      + " other: make sure that it is written as the article has it.")
          State state) {
    static Concerned of(String uri, Map<UUID, TakedownReach.State> known) {
      UUID id = ArticleUri.id(uri);
      TakedownReach.State state = known.get(id);
      return new Concerned(id, uri, state == null ? State.UNKNOWN : State.valueOf(state.name()));
    }
  }

  /** What the store knows of an article. */
  public enum State {
    @JsonProperty("stored")
    STORED,
    @JsonProperty("taken-down")
    TAKEN_DOWN,
    @JsonProperty("unknown")
    UNKNOWN
  }
}
