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
          .build();

  private static final Pattern ARTICLE = Pattern.compile(".*(Article|BlogPosting|Report)");

  private final JsonNode article;

  private LinkedData(JsonNode article) {
    this.article = article;
  }

  static LinkedData of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        Optional<JsonNode> found = article(JSON.readTree(script.data()));
        if (found.isPresent()) {
          return new LinkedData(found.get());
        }
      } catch (JsonProcessingException e) {
        // Many pages write broken JSON-LD; they say the same in other ways.
      }
    }
    return new LinkedData(MissingNode.getInstance());
  }

  private static Optional<JsonNode> article(JsonNode node) {
    if (node.isArray()) {
      for (JsonNode element : node) {
        Optional<JsonNode> found = article(element);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    JsonNode type = node.path("@type");
    boolean matches = ARTICLE.matcher(type.asText()).matches();
    for (JsonNode one : type) {
      matches |= ARTICLE.matcher(one.asText()).matches();
    }
    return matches
        ? Optional.of(node)
        : node.has("@graph") ? article(node.get("@graph")) : Optional.empty();
  }

  Optional<String> text(String name) {
    JsonNode value = article.path(name);
    return value.isTextual() ? Optional.of(plain(value.textValue())) : Optional.empty();
  }

  Optional<String> publisher() {
    return Optional.ofNullable(article.path("publisher").path("name").textValue());
  }

  /** All authors' names with a comma between them. */
  Optional<String> author() {
    JsonNode author = article.path("author");
    List<String> names = new ArrayList<>();
    if (author.isArray()) {
      author.forEach(one -> names.add(name(one)));
    } else {
      names.add(name(author));
    }
    String all =
        names.stream()
            .filter(name -> name != null && !name.isBlank() && !name.contains("://"))
            .map(LinkedData::plain)
            .distinct()
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static String name(JsonNode author) {
    return author.isTextual() ? author.textValue() : author.path("name").textValue();
  }

  /** Publishers escape twice. */
  private static String plain(String text) {
    return text.indexOf('&') < 0 && text.indexOf('<') < 0 ? text : Jsoup.parse(text).text();
  }
}
