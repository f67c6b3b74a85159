package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Text that every consumer can take: without U+0000, which Postgres cannot hold, and without halves
 * of surrogate pairs, which are no characters and which JSON parsers reject. Both are removed; all
 * else stays as it is.
 */
public final class WellFormed {
  private WellFormed() {}

  /** The text without what nobody can take; null stays null. */
  public static String text(String any) {
    if (any == null) {
      return null;
    }
    int wrong = firstWrong(any);
    if (wrong < 0) {
      return any;
    }
    StringBuilder text = new StringBuilder(any.length()).append(any, 0, wrong);
    any.codePoints()
        .skip(any.codePointCount(0, wrong))
        .filter(WellFormed::isGood)
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  /** The same for every text and every name of a property in a tree. */
  public static JsonNode json(JsonNode any) {
    if (any instanceof TextNode node) {
      String text = text(node.textValue());
      return text.equals(node.textValue()) ? any : TextNode.valueOf(text);
    }
    if (any instanceof ObjectNode object) {
      ObjectNode clean = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(each -> clean.set(text(each.getKey()), json(each.getValue())));
      return clean;
    }
    if (any instanceof ArrayNode array) {
      ArrayNode clean = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> clean.add(json(element)));
      return clean;
    }
    return any;
  }

  private static boolean isGood(int codePoint) {
    return codePoint != 0
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
  }

  /** Index of the first char that has to go; negative where there is none. */
  private static int firstWrong(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return i;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
