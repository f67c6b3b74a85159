package org.wirecopy.store.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.search.Query;
import org.wirecopy.store.search.Search;

/** The parameters that say which articles are meant, of those that may be shown. */
class SearchParameters {
  @RestQuery
  @Parameter(
      description =
          "Words of headline or text, all of them, whatever their case, accents and endings;"
              + " \"a phrase\", -without, this OR that, begin*, (parentheses), and the fields"
              + " source: by: language: from: to: entity: is:original.")
  String q;

  @RestQuery
  @Parameter(
      description =
          "Up to 50 queries as q takes them, one a line: what fits any of them. /api/counts tells"
              + " how many articles fit each.")
  String terms;

  @RestQuery
  @Parameter(description = "Only articles in this language, by the beginning of its BCP 47 tag.")
  String language;

  @RestQuery
  @Parameter(description = "Only articles that name the entity with this id.")
  String entity;

  @RestQuery
  @Parameter(
      description =
          "Only articles of the family of copies that the article with this URI belongs to.")
  String family;

  @RestQuery
  @Parameter(description = "Only articles of this publisher, by its whole name.")
  String source;

  @RestQuery
  @Parameter(
      description = "Only articles of this time or later: 2026, 2026-03, 2026-03-14, or RFC 3339.")
  String from;

  @RestQuery
  @Parameter(description = "Only articles up to this time, the day, month or year included.")
  String to;

  @RestQuery
  @Parameter(
      description = "Which time from and to mean: when an article was published, or read.",
      schema =
          @Schema(
              enumeration = {"published", "ingested"},
              defaultValue = "published"))
  String date;

  @RestQuery
  @Parameter(
      description = "hide: of each family of copies only the first among the hits.",
      schema =
          @Schema(
              enumeration = {"show", "hide"},
              defaultValue = "show"))
  String copies;

  @RestQuery
  @Parameter(
      description =
          "Only articles that have arrived, or got a new version, since an earlier answer: its"
              + " 'position'.")
  String since;

  @RestQuery
  @Parameter(description = "Only the article with this URI.")
  String uri;

  @RestQuery
  @Parameter(description = "Only articles from this inbox.")
  String inbox;

  /** Whether articles are meant too that may not be shown. */
  boolean isRestricted() {
    return false;
  }

  /**
   * Those that were saved.
   *
   * @throws BadParameterException if one is unknown, or cannot be saved
   */
  static SearchParameters of(Map<String, String> saved) {
    SearchParameters parameters = new SearchParameters();
    saved.forEach(parameters::set);
    return parameters;
  }

  private void set(String name, String value) {
    if (value == null || value.isEmpty()) {
      throw new BadParameterException(name, name + " must be a text, and not an empty one");
    }
    switch (name) {
      case "q" -> q = value;
      case "terms" -> terms = value;
      case "language" -> language = value;
      case "entity" -> entity = value;
      case "family" -> family = value;
      case "source" -> source = value;
      case "from" -> from = value;
      case "to" -> to = value;
      case "date" -> date = value;
      case "copies" -> copies = value;
      case "uri" -> uri = value;
      case "inbox" -> inbox = value;
      default ->
          throw new BadParameterException(
              name,
              "'%s' is no parameter of a search that can be saved; it has q, terms, language, entity, family, source, from, to, date, copies, uri, inbox"
                  .formatted(name));
    }
  }

  Search search() {
    boolean byIngestion =
        QueryParameters.oneOf("date", date, "published", "ingested")
            .filter("ingested"::equals)
            .isPresent();
    Instant start = from == null ? null : QueryParameters.day("from", from).start();
    Instant end = to == null ? null : QueryParameters.day("to", to).end();
    UUID id = uri == null ? null : ArticleUri.id(QueryParameters.text("uri", uri));
    Search search =
        new Search(
            null,
            id,
            QueryParameters.text("inbox", inbox),
            QueryParameters.text("family", family),
            byIngestion ? start : null,
            byIngestion ? end : null,
            Cursor.since(since),
            QueryParameters.oneOf("copies", copies, "show", "hide")
                .filter("hide"::equals)
                .isEmpty(),
            isRestricted());
    search = with(search, q == null ? null : QueryParameters.query(q));
    search = with(search, terms == null ? null : Terms.of(terms).any());
    search = with(search, language == null ? null : QueryParameters.language(language));
    search =
        with(
            search,
            entity == null ? null : new Query.NamedEntity(QueryParameters.text("entity", entity)));
    search =
        with(
            search,
            source == null ? null : new Query.SourceName(QueryParameters.text("source", source)));
    search = with(search, byIngestion || start == null ? null : new Query.From(start));
    return with(search, byIngestion || end == null ? null : new Query.Before(end));
  }

  private static Search with(Search search, Query query) {
    return query == null ? search : search.and(query);
  }
}
