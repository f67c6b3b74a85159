package org.wirecopy.benchmarks.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wirecopy.ingest.contract.ArticleUri;

/** Questions that {@link StoredNews} answers, by kind. */
final class Questions {
  private static final int EACH = 8;

  private Questions() {}

  /** Questions that are as hard as each other. */
  record Kind(String name, List<String> addresses) {}

  private interface Words {
    String of(int number);
  }

  static List<Kind> all() {
    Map<String, Words> words = new LinkedHashMap<>();
    words.put("rare word", i -> Vocabulary.word(30_000 + 997 * i));
    words.put("word in one article of 100", i -> Vocabulary.word(4_000 + 97 * i));
    words.put("frequent word", i -> Vocabulary.word(20 + i));
    words.put(
        "OR of frequent words", i -> Vocabulary.word(20 + i) + " OR " + Vocabulary.word(40 + i));
    words.put("frequent phrase", i -> phrase(4 + i % 4, 6 + i / 2));
    words.put("rare phrase of frequent words", i -> phrase(50 + i, 60 + i));
    words.put("phrase of rare words", i -> phrase(3_000 + i, 4_000 + i));
    words.put("exclusion", i -> Vocabulary.word(30 + i) + " -" + Vocabulary.word(50 + i));
    words.put("exclusion alone", i -> "-" + Vocabulary.word(20 + i));
    words.put(
        "exclusion of a rare phrase", i -> Vocabulary.word(25 + i) + " -" + phrase(50 + i, 60 + i));
    words.put("prefix", i -> Vocabulary.word(80 + 70 * 3 * i).substring(0, 3) + "*");
    words.put("first of copies", i -> Vocabulary.word(20 + i) + " is:original");
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("", "");
    filters.put(", language", "&language=sv");
    filters.put(", source and month", "&source=outlet3&from=2024-05&to=2024-05");
    filters.put(", name", "&entity=" + SearchSpeed.encoded(StoredNews.entity(5)));
    List<Kind> kinds = new ArrayList<>();
    kinds.add(
        new Kind(
            "one article by its id",
            numbers(i -> "/api/articles/" + ArticleUri.id(StoredNews.uri(5_000 * i)))));
    for (String sort : List.of("newest", "relevance", "published")) {
      words.forEach(
          (name, query) ->
              filters.forEach(
                  (filter, parameters) ->
                      kinds.add(
                          new Kind(
                              sort + ": " + name + filter,
                              numbers(
                                  i ->
                                      "/api/articles?fields=listing&limit=25&sort=%s&q=%s%s"
                                          .formatted(
                                              sort,
                                              SearchSpeed.encoded(query.of(i)),
                                              parameters))))));
    }
    for (String of : List.of("facets", "timeline")) {
      words.forEach(
          (name, query) ->
              kinds.add(
                  new Kind(
                      of + ": " + name,
                      numbers(
                          i -> "/api/%s?q=%s".formatted(of, SearchSpeed.encoded(query.of(i)))))));
    }
    return kinds;
  }

  private static String phrase(int first, int second) {
    return "\"" + Vocabulary.word(first) + " " + Vocabulary.word(second) + "\"";
  }

  private static List<String> numbers(Words of) {
    return IntStream.range(0, EACH).mapToObj(of::of).toList();
  }
}
