package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The kinds of JSON objects that are articles without being ninjs. The one that the configuration
 * describes is asked first.
 */
public final class JsonFieldMappings {
  private static final Pattern SCHEMA_ORG_ARTICLE =
      Pattern.compile(
          "(https?://schema\\.org/|schema:)?(\\w*Article|BlogPosting|LiveBlogPosting|Report)");

  /** <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>, and 1.0's author. */
  static final JsonFieldMapping JSON_FEED =
      JsonFieldMapping.of(
          "an item of a JSON Feed",
          item -> false,
          Map.ofEntries(
              Map.entry("uri", "id,url"),
              Map.entry("text", "content_text"),
              Map.entry("html", "content_html"),
              Map.entry("description", "summary"),
              Map.entry("title", "title"),
              Map.entry("by", "authors.name,author.name"),
              Map.entry("created", "date_published"),
              Map.entry("modified", "date_modified"),
              Map.entry("language", "language"),
              Map.entry("source", JsonFeed.FEED_TITLE)),
          true);

  /** <a href="https://github.com/fhamborg/news-please">news-please</a>'s JSON. */
  private static final JsonFieldMapping NEWS_PLEASE =
      JsonFieldMapping.of(
          "an article of news-please",
          object ->
              object.has("maintext")
                  || (object.has("source_domain") && object.has("text") && object.has("title")),
          Map.of(
              "uri", "url",
              "text", "maintext,text",
              "title", "title,title_page,title_rss",
              "by", "authors",
              "created", "date_publish",
              "modified", "date_modify",
              "language", "language",
              "source", "source_domain"),
          false);

  /** Rows of the data set CC-NEWS as it is passed on in JSON and Parquet. */
  private static final JsonFieldMapping CC_NEWS =
      JsonFieldMapping.of(
          "a row of CC-NEWS",
          object -> object.has("domain") && object.has("text") && object.has("title"),
          Map.of(
              "uri", "url,requested_url",
              "text", "plain_text,text",
              "title", "title",
              "by", "author,authors",
              "created", "date,published_date",
              "language", "language",
              "source", "domain"),
          false);

  /** <a href="https://schema.org/NewsArticle">schema.org's NewsArticle</a> and its kin, JSON-LD. */
  private static final JsonFieldMapping SCHEMA_ORG =
      JsonFieldMapping.of(
          "a schema.org article",
          JsonFieldMappings::isSchemaOrgArticle,
          Map.of(
              "uri", "url,@id,mainEntityOfPage.@id,mainEntityOfPage",
              "text", "articleBody,text",
              "description", "description",
              "title", "headline,name",
              "by", "author",
              "located", "dateline,locationCreated",
              "created", "datePublished,dateCreated",
              "modified", "dateModified",
              "language", "inLanguage",
              "source", "publisher"),
          true);

  /** A post as WordPress' REST interface gives it. */
  private static final JsonFieldMapping WORDPRESS =
      JsonFieldMapping.of(
          "a WordPress post",
          object ->
              object.at("/content/rendered").isTextual()
                  && object.at("/title/rendered").isTextual(),
          Map.of(
              "uri", "link,guid.rendered",
              "html", "content.rendered",
              "title", "title.rendered",
              "created", "date_gmt,date",
              "modified", "modified_gmt,modified"),
          false);

  private static final Map<String, String> COMMON_PLACES =
      Map.of(
          "uri", "url,link,uri,guid,id",
          "text",
              "text,body,content,maintext,article_text,articletext,full_text,fulltext,article_body,articlebody,article,plaintext,content_text",
          "html", "html,body_html,content_html",
          "title", "title,headline",
          "by", "by,byline,author,authors,creator",
          "created",
              "date,published,published_at,publishedat,publisheddate,publish_date,published_date,publication_date,pub_date,pubdate,date_published,datepublished,publishedAt,publishedDate,datePublished,pubDate,created,created_at,timestamp",
          "modified", "modified,updated,updated_at,updatedAt,date_modified,dateModified",
          "language", "language,lang",
          "source", "source,publisher,publication,source_name,site,domain");

  private final List<JsonFieldMapping> mappings = new ArrayList<>();
  private final Optional<JsonFieldMapping> configured;

  /**
   * The mappings that there are, and the one of the configuration.
   *
   * @param places by the words of {@link JsonArticleField}; empty where none is configured
   * @throws IllegalArgumentException if a word is unknown, or neither text nor html is placed
   */
  public JsonFieldMappings(Map<String, String> places) {
    configured = places.isEmpty() ? Optional.empty() : Optional.of(configured(places));
    mappings.addAll(
        List.of(
            SCHEMA_ORG,
            NEWS_PLEASE,
            CC_NEWS,
            WORDPRESS,
            requiring("an article of common names", COMMON_PLACES)));
  }

  private static JsonFieldMapping configured(Map<String, String> places) {
    if (!places.containsKey("text") && !places.containsKey("html")) {
      throw new IllegalArgumentException(
          "wirecopy.ingest.json.fields must say where text or html stands, not only "
              + places.keySet());
    }
    JsonFieldMapping all =
        JsonFieldMapping.of("an article as configured", any -> false, places, false);
    return new JsonFieldMapping(
        all.name(),
        object ->
            JsonFieldMapping.has(
                all.fields(), object, JsonArticleField.TEXT, JsonArticleField.HTML),
        all.fields(),
        false);
  }

  private static JsonFieldMapping requiring(String name, Map<String, String> places) {
    JsonFieldMapping all = JsonFieldMapping.of(name, any -> false, places, false);
    return new JsonFieldMapping(
        name,
        object ->
            JsonFieldMapping.has(all.fields(), object, JsonArticleField.TITLE)
                && JsonFieldMapping.has(
                    all.fields(), object, JsonArticleField.TEXT, JsonArticleField.HTML),
        all.fields(),
        false);
  }

  /** The mapping that the configuration describes, if the object is of it. */
  Optional<JsonFieldMapping> configured(ObjectNode object) {
    return configured.filter(mapping -> mapping.recognises().test(object));
  }

  /** The mapping that an object is of, the configured one included. */
  public Optional<JsonFieldMapping> of(ObjectNode object) {
    return Stream.concat(configured.stream(), mappings.stream())
        .filter(mapping -> mapping.recognises().test(object))
        .findFirst();
  }

  private static boolean isSchemaOrgArticle(ObjectNode object) {
    JsonNode type = object.path("@type");
    return (type.isArray() ? StreamSupport.stream(type.spliterator(), false) : Stream.of(type))
        .anyMatch(one -> SCHEMA_ORG_ARTICLE.matcher(one.asText()).matches());
  }
}
