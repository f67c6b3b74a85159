package org.wirecopy.store.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wirecopy.store.source.SourceReport;

/** How a source stands, as it is told. */
@Schema(name = "Source")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SourceJson(
    @Schema(description = "The watched folder that it comes in by.") String inbox,
    @Schema(description = "The publisher, as articles name it; at most 512 characters.")
        String source,
    @Schema(
            enumeration = {"learning", "usual", "silent", "language-lost", "fewer", "muted"},
            description =
                "learning: less than two weeks are known, or hardly an article; silent: nothing has"
                    + " come for longer than usual; language-lost: nothing has come in one of its"
                    + " languages; fewer: little more than half of what was to come in the last"
                    + " day, week or two weeks has.")
        String state,
    @Schema(description = "When its first article was ingested.") Instant firstArticle,
    @Schema(description = "When its last article was ingested.") Instant lastArticle,
    @Schema(description = "Articles that it publishes in a week; absent while it is learned.")
        Double perWeek,
    @Schema(
            description =
                "When it counts as silent unless something comes; absent while it is learned, or if"
                    + " that is more than eight weeks after the last article.")
        Instant silentFrom,
    @Schema(description = "Since when nobody wants to be told of it.") Instant mutedAt,
    @Schema(description = "Its languages, if it has more than one.")
        List<SourceLanguage> languages) {

  /** One language of a source. */
  @Schema(name = "SourceLanguage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SourceLanguage(
      String language,
      @Schema(enumeration = {"learning", "usual", "silent", "muted"}) String state,
      Instant lastArticle,
      Double perWeek,
      Instant silentFrom) {
    static SourceLanguage of(SourceReport report) {
      return new SourceLanguage(
          report.known().series().language(),
          report.state().word(),
          report.known().last(),
          weekly(report),
          report.silentFrom());
    }
  }

  static SourceJson of(SourceReport report) {
    return new SourceJson(
        report.known().series().inbox(),
        report.known().series().source(),
        report.state().word(),
        report.known().first(),
        report.known().last(),
        weekly(report),
        report.silentFrom(),
        report.known().mutedAt(),
        report.languages().isEmpty()
            ? null
            : report.languages().stream().map(SourceLanguage::of).toList());
  }

  private static Double weekly(SourceReport report) {
    return report.perWeek() == 0 ? null : Math.round(report.perWeek() * 10) / 10.0;
  }
}
