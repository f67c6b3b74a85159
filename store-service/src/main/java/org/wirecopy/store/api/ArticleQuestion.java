package org.wirecopy.store.api;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.postgres.ArticleFilter;

/** The parameters of a list of articles. */
final class ArticleQuestion {
  @RestQuery
  @Parameter(
      description = "Most articles on a page, 1 to 500.",
      schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
  String limit;

  @RestQuery
  @Parameter(description = "The 'next' of the page before.")
  String cursor;

  @RestQuery
  @Parameter(
      description =
          "newest: the last to arrive first, a new version being an arrival; uri: by the bytes of"
              + " the URI.",
      schema =
          @Schema(
              enumeration = {"newest", "uri"},
              defaultValue = "newest"))
  String order;

  @RestQuery
  @Parameter(description = "Only the article with this URI.")
  String uri;

  @RestQuery
  @Parameter(description = "Only articles from this inbox.")
  String inbox;

  @RestQuery
  @Parameter(description = "Only articles in this language, a BCP 47 tag as it was found.")
  String language;

  @RestQuery
  @Parameter(description = "Only articles that name the entity with this id.")
  String entity;

  @RestQuery
  @Parameter(description = "Only articles of the family of the article with this URI.")
  String family;

  @RestQuery
  @Parameter(
      description = "restricted: also articles that are withheld or under embargo.",
      schema = @Schema(enumeration = "restricted"))
  String include;

  ArticleFilter filter() {
    return new ArticleFilter(
        uri == null ? null : ArticleUri.id(Asked.text("uri", uri)),
        Asked.text("inbox", inbox),
        Asked.text("language", language),
        Asked.text("entity", entity),
        Asked.text("family", family),
        includesRestricted(include));
  }

  boolean isByUri() {
    return Asked.oneOf("order", order, "newest", "uri").orElse("newest").equals("uri");
  }

  static boolean includesRestricted(String include) {
    return Asked.oneOf("include", include, "restricted").isPresent();
  }
}
