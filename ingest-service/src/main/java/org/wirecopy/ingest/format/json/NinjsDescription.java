package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.format.article.HtmlText;
import org.wirecopy.ingest.format.charset.DecodedText;

/** The text of an item that has nothing but descriptions: a short wire. */
final class NinjsDescription {
  private NinjsDescription() {}

  /** The longest description as the main text; empty where there is none. */
  static List<NinjsItem.Body> body(JsonNode descriptions) {
    return StreamSupport.stream(descriptions.spliterator(), false)
        .filter(description -> description.path("value").isTextual())
        .map(NinjsDescription::text)
        .filter(text -> !text.isBlank())
        .max(Comparator.comparingInt(String::length))
        .map(text -> List.of(NinjsItem.Body.mainText(text)))
        .orElse(List.of());
  }

  private static String text(JsonNode description) {
    String value = description.get("value").textValue();
    return HtmlText.isHtml(description.path("contentType").textValue())
        ? HtmlText.of(value)
        : DecodedText.withLineFeeds(value).strip();
  }
}
