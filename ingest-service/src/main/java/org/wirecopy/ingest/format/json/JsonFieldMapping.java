package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.article.ArticleDraft;
import org.wirecopy.ingest.format.article.HtmlText;
import org.wirecopy.ingest.format.time.WrittenTime;

/**
 * How a kind of JSON object, or the row of a table, is an article: where each field stands. Of
 * several places the first that holds something counts.
 *
 * @param name for people
 * @param recognises whether an object is of this kind
 * @param fields where they stand
 * @param descriptionIsText whether an object that has nothing but a description is a short article
 */
record JsonFieldMapping(
    String name,
    Predicate<ObjectNode> recognises,
    Map<JsonArticleField, List<JsonPath>> fields,
    boolean descriptionIsText) {

  private static final Pattern MARKUP =
      Pattern.compile("(?is).*</?(p|div|br|h[1-6]|ul|ol|li|em|strong|blockquote)(\\s[^<>]*)?/?>.*");

  /** What interfaces put behind a text that they cut. */
  private static final Pattern CUT =
      Pattern.compile("(?s)(.*?)\\s*(…|\\.\\.\\.)?\\s*\\[\\+\\d+ chars\\]\\s*");

  /**
   * A mapping written as text.
   *
   * @param places by the words of {@link JsonArticleField}, several with commas between them
   */
  static JsonFieldMapping of(
      String name,
      Predicate<ObjectNode> recognises,
      Map<String, String> places,
      boolean descriptionIsText) {
    Map<JsonArticleField, List<JsonPath>> fields = new EnumMap<>(JsonArticleField.class);
    places.forEach(
        (word, paths) ->
            fields.put(
                JsonArticleField.of(word),
                Stream.of(paths.split("\\s*,\\s*")).map(JsonPath::of).toList()));
    return new JsonFieldMapping(name, recognises, fields, descriptionIsText);
  }

  /** Whether the object has a place for one of these fields. */
  static boolean has(
      Map<JsonArticleField, List<JsonPath>> fields, ObjectNode object, JsonArticleField... any) {
    return Stream.of(any)
        .flatMap(field -> fields.getOrDefault(field, List.of()).stream())
        .anyMatch(path -> path.isIn(object));
  }

  /**
   * Reads one object of this kind.
   *
   * @param document the entry that holds it
   * @param place of the object within the file; null where the file is the object
   * @param sha256 of the object's own bytes; asked only where it has no identifier
   * @param form what it was read as
   */
  ReadResult read(
      Entry document, String place, Supplier<String> sha256, ObjectNode object, Form form) {
    ArticleDraft article = new ArticleDraft(document, place, sha256);
    String description = text(object, JsonArticleField.DESCRIPTION, "\n\n");
    body(object, article);
    if (!article.hasText() && descriptionIsText && description != null) {
      marked(description, article);
      article.textFrom("description");
    }
    if (!article.hasText()) {
      return new ReadResult.Skipped(place, SkipReason.NO_TEXT, name + " without text");
    }
    String source = text(object, JsonArticleField.SOURCE, ", ");
    article.identifier(source, identifier(object));
    article.headline(plain(text(object, JsonArticleField.TITLE, " ")));
    article.by(text(object, JsonArticleField.BY, ", "));
    article.located(text(object, JsonArticleField.LOCATED, ", "));
    article.language(text(object, JsonArticleField.LANGUAGE, ""));
    article.created(time(object, JsonArticleField.CREATED));
    article.versionCreated(time(object, JsonArticleField.MODIFIED));
    article.infoSource(source);
    return article.result(form.mediaType(), form.charset());
  }

  /**
   * What an object was written in.
   *
   * @param mediaType IANA media type
   * @param charset as {@code origin.charset} has it
   */
  record Form(String mediaType, String charset) {
    static final Form JSON = new Form("application/json", "UTF-8");
    static final Form JSON_FEED = new Form("application/feed+json", "UTF-8");
  }

  private void body(ObjectNode object, ArticleDraft article) {
    String html = text(object, JsonArticleField.HTML, "\n");
    String text = text(object, JsonArticleField.TEXT, "\n\n");
    if (text == null && html != null) {
      article.html(html);
    } else if (text != null) {
      marked(text, article);
      if (html != null) {
        article.furtherHtml(html);
      }
    }
  }

  /** A text in whose place many write HTML, and of which some keep only the beginning. */
  private static void marked(String text, ArticleDraft article) {
    Matcher cut = CUT.matcher(text);
    String whole = cut.matches() ? cut.group(1) : text;
    if (MARKUP.matcher(whole).matches()) {
      article.html(whole);
    } else {
      article.text(whole);
    }
    if (cut.matches()) {
      article.textFrom("excerpt");
    }
  }

  private static String plain(String text) {
    return text == null || (text.indexOf('&') < 0 && text.indexOf('<') < 0)
        ? text
        : HtmlText.of(text);
  }

  /** One that is an absolute URI goes before one that is none. */
  private String identifier(ObjectNode object) {
    List<String> all =
        fields.getOrDefault(JsonArticleField.URI, List.of()).stream()
            .map(path -> path.text(object, " "))
            .filter(Objects::nonNull)
            .toList();
    return all.stream()
        .filter(one -> ArticleUri.ofAbsolute(one).isPresent())
        .findFirst()
        .orElse(all.isEmpty() ? null : all.get(0));
  }

  private String text(JsonNode object, JsonArticleField field, String between) {
    return fields.getOrDefault(field, List.of()).stream()
        .map(path -> path.text(object, between))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private WrittenTime time(JsonNode object, JsonArticleField field) {
    return fields.getOrDefault(field, List.of()).stream()
        .map(path -> path.text(object, " "))
        .map(JsonTime::of)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }
}
