package org.wirecopy.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.NinjsItem;

/** Makes one finding of one ninjs item. */
final class NinjsReader {
  private static final String MEDIA_TYPE = "application/json";
  private static final String CHARSET = "UTF-8";

  /** Properties that {@link NinjsItem} has a component for; all others pass through. */
  private static final Set<String> OWN =
      Set.of(
          "uri",
          "type",
          "version",
          "versionCreated",
          "contentCreated",
          "pubStatus",
          "language",
          "title",
          "headlines",
          "by",
          "located",
          "bodies",
          "altIds",
          "infoSources");

  /**
   * Reads one item.
   *
   * @param document the entry that holds it
   * @param place of the item within the file; null where the file is the item
   * @param sha256 of the item's own bytes, lower-case hex; asked only of items without identifier
   */
  Finding read(Entry document, String place, Supplier<String> sha256, ObjectNode source) {
    ObjectNode item = NinjsShape.allowedPart(NinjsUpgrade.of(source));
    String identifier = text(item, "uri");
    String uri =
        ArticleUri.ofAbsolute(identifier)
            .orElseGet(() -> derivedUri(document, place, sha256, identifier, item));
    String pubStatus = text(item, "pubStatus");
    if ("canceled".equals(pubStatus)) {
      return new Finding.Canceled(place, uri);
    }
    List<NinjsItem.Body> bodies = bodies(item.path("bodies"));
    if (bodies.isEmpty()) {
      return new Finding.Skipped(place, "an item of type %s without text".formatted(type(item)));
    }
    List<NinjsItem.Headline> headlines = headlines(item.path("headlines"));
    String title = title(item, headlines);
    if (title != null && headlines.isEmpty()) {
      headlines = List.of(NinjsItem.Headline.main(title));
    }
    NinjsItem article =
        NinjsItem.text(uri)
            .type(type(item))
            .versionCreated(instant(item, "versionCreated"))
            .contentCreated(instant(item, "contentCreated"))
            .pubStatus(pubStatus)
            .language(text(item, "language"))
            .title(title)
            .headlines(headlines)
            .by(text(item, "by"))
            .located(text(item, "located"))
            .bodies(bodies)
            .altIds(altIds(item.path("altIds"), identifier, uri))
            .infoSources(infoSources(item.path("infoSources")))
            .other(without(item, OWN))
            .build();
    return new Finding.Article(place, article, MEDIA_TYPE, CHARSET, text(item, "version"));
  }

  private static String derivedUri(
      Entry document, String place, Supplier<String> sha256, String identifier, ObjectNode item) {
    if (identifier == null || identifier.isBlank()) {
      return ArticleUri.ofContent(document.inbox(), document.path(), place, sha256.get());
    }
    String holder = text(item, "copyrightHolder");
    return ArticleUri.ofProvider(holder == null ? document.inbox() : holder, identifier);
  }

  private static String type(ObjectNode item) {
    String type = text(item, "type");
    return type == null ? "text" : type;
  }

  private static String title(ObjectNode item, List<NinjsItem.Headline> headlines) {
    String title = text(item, "title");
    if (title != null && !title.isBlank()) {
      return title;
    }
    return headlines.stream()
        .filter(headline -> headline.role() == null || headline.role().equals("main"))
        .findFirst()
        .map(
            headline ->
                HtmlText.isHtml(headline.contentType())
                    ? HtmlText.of(headline.value())
                    : headline.value())
        .orElse(null);
  }

  private static List<NinjsItem.Headline> headlines(JsonNode source) {
    List<NinjsItem.Headline> headlines = new ArrayList<>();
    for (JsonNode headline : source) {
      if (headline.path("value").isTextual()) {
        headlines.add(
            new NinjsItem.Headline(
                text(headline, "role"),
                text(headline, "contentType"),
                text(headline, "value"),
                without(headline, Set.of("role", "contentType", "value"))));
      }
    }
    return headlines;
  }

  /** The main text first; empty where there is none. */
  private static List<NinjsItem.Body> bodies(JsonNode source) {
    List<NinjsItem.Body> all = new ArrayList<>();
    int plain = -1;
    for (JsonNode body : source) {
      if (!body.path("value").isTextual() || body.path("value").textValue().isBlank()) {
        continue;
      }
      String contentType = text(body, "contentType");
      if (plain < 0 && (contentType == null || contentType.startsWith("text/plain"))) {
        plain = all.size();
      }
      all.add(
          new NinjsItem.Body(
              text(body, "role"),
              contentType,
              count(body, "charCount"),
              count(body, "wordCount"),
              text(body, "value"),
              Map.of()));
    }
    if (all.isEmpty()) {
      return all;
    }
    String main =
        plain >= 0
            ? DecodedText.withLineFeeds(all.remove(plain).value())
            : HtmlText.of(all.get(0).value());
    if (main.isBlank()) {
      return List.of();
    }
    all.add(0, NinjsItem.Body.mainText(main));
    return all;
  }

  private static List<NinjsItem.AltId> altIds(JsonNode source, String identifier, String uri) {
    List<NinjsItem.AltId> altIds = new ArrayList<>();
    if (identifier != null && !identifier.isBlank() && !identifier.strip().equals(uri)) {
      altIds.add(new NinjsItem.AltId("provider", identifier, Map.of()));
    }
    for (JsonNode altId : source) {
      altIds.add(
          new NinjsItem.AltId(
              text(altId, "role"), text(altId, "value"), without(altId, Set.of("role", "value"))));
    }
    return altIds;
  }

  private static List<NinjsItem.InfoSource> infoSources(JsonNode source) {
    List<NinjsItem.InfoSource> infoSources = new ArrayList<>();
    for (JsonNode infoSource : source) {
      infoSources.add(
          new NinjsItem.InfoSource(
              text(infoSource, "name"),
              text(infoSource, "role"),
              text(infoSource, "uri"),
              text(infoSource, "literal"),
              without(infoSource, Set.of("name", "role", "uri", "literal"))));
    }
    return infoSources;
  }

  private static Map<String, JsonNode> without(JsonNode object, Set<String> names) {
    Map<String, JsonNode> rest = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            property -> {
              if (!names.contains(property.getKey())) {
                rest.put(property.getKey(), property.getValue());
              }
            });
    return rest;
  }

  private static String text(JsonNode object, String name) {
    return object.path(name).textValue();
  }

  private static Integer count(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.canConvertToInt() && value.isIntegralNumber() ? value.intValue() : null;
  }

  /** A date that is none is left out: it is no reason to refuse the article. */
  private static Instant instant(JsonNode object, String name) {
    String value = text(object, name);
    try {
      return value == null ? null : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
