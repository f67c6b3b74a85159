package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.article.HtmlText;
import org.wirecopy.ingest.format.charset.DecodedText;
import org.wirecopy.ingest.format.time.WrittenTime;

/** Makes one result of one ninjs item. */
final class NinjsReader {
  private static final String MEDIA_TYPE = "application/json";
  private static final String CHARSET = "UTF-8";

  private static final String EMBARGO = "embargoedUntil";

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
  ReadResult read(Entry document, String place, Supplier<String> sha256, ObjectNode source) {
    ObjectNode item = NinjsShape.allowedPart(NinjsUpgrade.of(source));
    String identifier = text(item, "uri");
    String uri =
        ArticleUri.ofAbsolute(identifier)
            .orElseGet(() -> derivedUri(document, place, sha256, identifier, item));
    String pubStatus = text(item, "pubStatus");
    if ("canceled".equals(pubStatus)) {
      return new ReadResult.Canceled(place, uri);
    }
    List<NinjsItem.Body> bodies = bodies(item.path("bodies"));
    String textFrom = null;
    if (bodies.isEmpty() && type(item).equals("text") && !source.has("renditions")) {
      bodies = NinjsDescription.body(item.path("descriptions"));
      textFrom = "description";
    }
    if (bodies.isEmpty()) {
      return skipped(place, type(item), source);
    }
    if (item.has(EMBARGO) && JsonTime.ofEmbargo(item.get(EMBARGO)).isEmpty()) {
      return new ReadResult.Rejected(
          place,
          "unreadable-embargo",
          "nobody can tell until when \"%s\" holds, and without it the article would be shown at once: write the embargo as 2026-01-31T18:00:00Z"
              .formatted(item.get(EMBARGO).asText()),
          null,
          null);
    }
    List<NinjsItem.Headline> headlines = headlines(item.path("headlines"));
    String title = title(item, headlines);
    if (title != null && headlines.isEmpty()) {
      headlines = List.of(NinjsItem.Headline.main(title));
    }
    WrittenTime created = time(item, "contentCreated");
    WrittenTime versioned = time(item, "versionCreated");
    NinjsItem article =
        NinjsItem.text(uri)
            .type(type(item))
            .versionCreated(versioned == null ? null : versioned.instant())
            .contentCreated(created == null ? null : created.instant())
            .pubStatus(pubStatus)
            .language(text(item, "language"))
            .title(title)
            .headlines(headlines)
            .by(text(item, "by"))
            .located(text(item, "located"))
            .bodies(bodies)
            .altIds(altIds(item.path("altIds"), identifier, uri))
            .infoSources(infoSources(item.path("infoSources")))
            .other(passedThrough(item))
            .build();
    return new ReadResult.Article(
        place,
        article,
        MEDIA_TYPE,
        CHARSET,
        text(item, "version"),
        new ReadResult.Caveats(
            textFrom,
            WrittenTime.asWrittenOrNull(created),
            WrittenTime.asWrittenOrNull(versioned),
            List.of()));
  }

  private static ReadResult skipped(String place, String type, ObjectNode source) {
    String kind = type.equals("text") && source.has("renditions") ? "picture" : type;
    SkipReason reason =
        switch (kind) {
          case "picture", "graphic", "audio", "video" -> SkipReason.MEDIA;
          case "composite" -> SkipReason.PACKAGE;
          default -> SkipReason.NO_TEXT;
        };
    return new ReadResult.Skipped(place, reason, "an item of type %s without text".formatted(kind));
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

  /** An embargo that consumers could not read is written as they can. */
  private static Map<String, JsonNode> passedThrough(ObjectNode item) {
    Map<String, JsonNode> rest = without(item, OWN);
    rest.computeIfPresent(
        EMBARGO,
        (name, until) ->
            JsonTime.isZoned(until.asText())
                ? until
                : TextNode.valueOf(JsonTime.ofEmbargo(until).orElseThrow().toString()));
    return rest;
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

  /** Null where there is none, or an invalid one: that is no reason to reject the article. */
  private static WrittenTime time(JsonNode object, String name) {
    return JsonTime.of(object.path(name)).orElse(null);
  }
}
