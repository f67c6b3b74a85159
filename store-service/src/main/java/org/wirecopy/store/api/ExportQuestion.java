package org.wirecopy.store.api;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of an export. */
final class ExportQuestion extends OperatorParameters {
  /** What a line is. */
  enum Format {
    /** The record, as /api/articles/{id} gives it. */
    NDJSON("application/x-ndjson"),
    /** The ninjs item alone. */
    NINJS("application/x-ndjson"),
    /** The columns, for spreadsheets. */
    CSV("text/csv; charset=UTF-8; header=present");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }
  }

  @RestQuery
  @Parameter(
      description =
          "ndjson: each line as /api/articles/{id} gives it; ninjs: each line the ninjs item alone;"
              + " csv: the columns, for spreadsheets, formulas defused.",
      schema =
          @Schema(
              enumeration = {"ndjson", "ninjs", "csv"},
              defaultValue = "ndjson"))
  String format;

  Format format() {
    Optional<String> word = QueryParameters.oneOf("format", format, "ndjson", "ninjs", "csv");
    return switch (word.orElse("ndjson")) {
      case "csv" -> Format.CSV;
      case "ninjs" -> Format.NINJS;
      default -> Format.NDJSON;
    };
  }
}
