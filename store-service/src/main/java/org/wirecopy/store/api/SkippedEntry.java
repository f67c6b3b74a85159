package org.wirecopy.store.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wirecopy.store.postgres.StoredSkip;

/** An entry that was skipped, and in which file. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"inbox", "path", "entry", "reason", "detail"})
@Schema(description = "An entry that was skipped, since it holds no article by its nature.")
record SkippedEntry(
    @Schema(description = "Name of the watched folder.") String inbox,
    @Schema(description = "Of the file below the inbox.") String path,
    @Schema(description = "Place within the file; absent where the file itself was skipped.")
        String entry,
    @Schema(
            description =
                "no-text, media, package, no-article, no-page, not-published, mail-part,"
                    + " system-file or not-a-file; more may come.")
        String reason,
    @Schema(description = "What it is, for people.") String detail) {
  static SkippedEntry of(StoredSkip stored) {
    return new SkippedEntry(
        stored.inbox(), stored.path(), stored.entry(), stored.reason(), stored.detail());
  }
}
