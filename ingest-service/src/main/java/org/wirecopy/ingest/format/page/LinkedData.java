package org.wirecopy.ingest.format.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article that a page describes in JSON-LD. */
final class LinkedData {
  private static final int DEEPEST = 50;
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final Pattern ARTICLE =
      Pattern.compile(".*(Article|BlogPosting|Report|LiveBlogPosting)");

  /** Marks of comments and CDATA that some put around their scripts. */
  private static final List<String> WRAPPING =
      List.of("//", "/*", "*/", "<!--", "-->", "<![CDATA[", "]]>", ";");

  private static final int MAX_WRAPPINGS = 4;

  private final JsonNode article;
  private final List<JsonNode> scripts;

  private LinkedData(JsonNode article, List<JsonNode> scripts) {
    this.article = article;
    this.scripts = scripts;
  }

  /** The first article that a page describes, in whichever of its scripts, however deep. */
  static LinkedData of(Document page) {
    List<JsonNode> scripts = new ArrayList<>();
    for (Element script : page.select("script[type^=application/ld+json]")) {
      try {
        scripts.add(JSON.readTree(unwrapped(script.data())));
      } catch (JsonProcessingException e) {
        // Many pages write broken JSON-LD; they say the same in other ways.
      }
    }
    return scripts.stream()
        .flatMap(script -> article(script).stream())
        .findFirst()
        .map(article -> new LinkedData(article, scripts))
        .orElseGet(() -> new LinkedData(MissingNode.getInstance(), scripts));
  }

  private static String unwrapped(String script) {
    String json = script.strip();
    for (int layer = 0; layer < MAX_WRAPPINGS; layer++) {
      for (String mark : WRAPPING) {
        json = json.startsWith(mark) ? json.substring(mark.length()).strip() : json;
        json =
            json.endsWith(mark) ? json.substring(0, json.length() - mark.length()).strip() : json;
      }
    }
    return json;
  }

  private static Optional<JsonNode> article(JsonNode node) {
    if (!node.isContainerNode()) {
      return Optional.empty();
    }
    if (node.isObject() && isArticle(node.path("@type"))) {
      return Optional.of(node);
    }
    return Stream.concat(
            node.isArray() ? elements(node) : Stream.empty(),
            Stream.of("@graph", "mainEntity", "mainEntityOfPage").map(node::path))
        .flatMap(inner -> article(inner).stream())
        .findFirst();
  }

  private static boolean isArticle(JsonNode type) {
    return Stream.concat(Stream.of(type), elements(type))
        .anyMatch(one -> ARTICLE.matcher(one.asText()).matches());
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  boolean isArticle() {
    return !article.isMissingNode();
  }

  Optional<String> text(String name) {
    JsonNode value = article.path(name);
    return value.isTextual() ? Optional.of(plain(value.textValue())) : Optional.empty();
  }

  Optional<String> publisher() {
    return names("publisher").findFirst();
  }

  /** All authors' names with a comma between them. */
  Optional<String> author() {
    String all = names("author").distinct().collect(Collectors.joining(", "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private Stream<String> names(String property) {
    JsonNode value = article.path(property);
    return (value.isArray() ? elements(value) : Stream.of(value))
        .map(this::name)
        .filter(name -> name != null && !name.isBlank() && !name.contains("://"))
        .map(LinkedData::plain);
  }

  private String name(JsonNode party) {
    if (party.isTextual()) {
      return party.textValue();
    }
    JsonNode named = party.has("name") ? party : referred(party.path("@id").asText());
    JsonNode name = named.path("name");
    return name.isArray() ? name.path(0).textValue() : name.textValue();
  }

  /** The node of a graph that a reference means. */
  private JsonNode referred(String id) {
    return scripts.stream()
        .flatMap(
            script ->
                Stream.concat(
                    elements(script.path("@graph")),
                    script.isArray() ? elements(script) : Stream.of(script)))
        .filter(node -> !id.isEmpty() && node.path("@id").asText().equals(id) && node.has("name"))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** Publishers escape twice. */
  private static String plain(String text) {
    String plain = text;
    for (int i = 0; i < 2 && (plain.indexOf('&') >= 0 || plain.indexOf('<') >= 0); i++) {
      plain = Jsoup.parse(plain).wholeText();
    }
    return plain;
  }
}
