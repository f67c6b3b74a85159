package org.wirecopy.store.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.store.search.Sort;

/** The parameters of a list of articles. */
final class ArticleQuestion extends OperatorParameters {
  @RestQuery
  @Parameter(
      description =
          "newest: the last to arrive first, a new version being an arrival; published: the last to"
              + " be published first; relevance: what fits q best first, of the newest 500"
              + " hits; uri: by the bytes of the URI.",
      schema =
          @Schema(
              enumeration = {"newest", "published", "relevance", "uri"},
              defaultValue = "newest"))
  String sort;

  @RestQuery
  @Parameter(
      description = "newest or uri: the older name of sort.",
      deprecated = true,
      schema = @Schema(enumeration = {"newest", "uri"}))
  String order;

  @RestQuery
  @Parameter(
      description =
          "record: each article as /api/articles/{id} gives it; listing: what a list shows of it,"
              + " with an excerpt.",
      schema =
          @Schema(
              enumeration = {"record", "listing"},
              defaultValue = "record"))
  String fields;

  Sort sort() {
    if (sort != null && order != null) {
      throw new BadParameterException("order", "order is the older name of sort; give only one");
    }
    String word =
        sort == null
            ? QueryParameters.oneOf("order", order, "newest", "uri").orElse("newest")
            : QueryParameters.oneOf("sort", sort, "newest", "published", "relevance", "uri")
                .orElseThrow();
    return switch (word) {
      case "published" -> Sort.PUBLISHED;
      case "relevance" -> Sort.RELEVANCE;
      case "uri" -> Sort.URI;
      default -> Sort.NEWEST;
    };
  }

  boolean isListing() {
    return QueryParameters.oneOf("fields", fields, "record", "listing")
        .filter("listing"::equals)
        .isPresent();
  }

  static boolean includesRestricted(String include) {
    return Inclusion.of(include, Inclusion.RESTRICTED).isPresent();
  }
}
