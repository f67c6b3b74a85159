package org.wirecopy.ingest.format.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What of an article can be named in the JSON or in the table of somebody else. */
enum JsonArticleField {
  URI,
  TEXT,
  HTML,
  DESCRIPTION,
  TITLE,
  BY,
  LOCATED,
  CREATED,
  MODIFIED,
  LANGUAGE,
  SOURCE;

  /** The word in the configuration. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The field of that word.
   *
   * @throws IllegalArgumentException if there is none; names those there are
   */
  static JsonArticleField of(String word) {
    return Arrays.stream(values())
        .filter(field -> field.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no such field of an article: %s; there are %s"
                        .formatted(
                            word,
                            Arrays.stream(values())
                                .map(JsonArticleField::word)
                                .collect(Collectors.joining(", ")))));
  }
}
