package org.wirecopy.benchmarks.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a store answers to searches, counts and names, but what depends on when articles came. */
final class StoreAnswers {
  private static final int EACH = 6;

  /** Over so many articles the store counts who is named with somebody. */
  private static final int MOST_NAMED_WITH = 1_000;

  private StoreAnswers() {}

  /** Asks everything; answers by their address. */
  static Map<String, List<String>> of(StoreProcess store) throws IOException, InterruptedException {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    for (String query : queries()) {
      String asked = "q=" + SearchSpeed.encoded(query);
      String listing = "/api/articles?fields=listing&limit=500&sort=published&" + asked;
      answers.put(listing, each(store.get(listing), "id", "version", "title"));
      JsonNode facets = store.get("/api/facets?" + asked);
      // Of more hits the newest are counted, and which these are is a matter of arrival.
      if (facets.at("/over/isComplete").asBoolean()) {
        answers.put("/api/facets?" + asked, List.of(facets.toString()));
      }
    }
    for (int i = 0; i < EACH; i++) {
      String named = "/api/entities?name=" + Vocabulary.word(20_000 + 3 + 7 * i);
      answers.put(named, each(store.get(named), "id", "name", "articles"));
      String one =
          "/api/entities/"
              + SearchSpeed.encoded(StoredNews.entity(20 + 40 * i)).replace("+", "%20");
      ObjectNode entity = (ObjectNode) store.get(one);
      if (entity.path("articles").asInt() > MOST_NAMED_WITH) {
        // Counted over the newest, likewise.
        entity.remove("namedWith");
      }
      answers.put(one, List.of(entity.toString()));
    }
    return answers;
  }

  private static List<String> queries() {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      String frequent = Vocabulary.word(20 + i);
      queries.add(Vocabulary.word(30_000 + 997 * i));
      queries.add(Vocabulary.word(4_000 + 97 * i));
      queries.add(frequent);
      queries.add(frequent + " OR " + Vocabulary.word(40 + i));
      queries.add("\"" + Vocabulary.word(50 + i) + " " + Vocabulary.word(60 + i) + "\"");
      queries.add(frequent + " -" + Vocabulary.word(50 + i));
      queries.add(Vocabulary.word(80 + 210 * i).substring(0, 3) + "*");
      queries.add("source:" + StoredNews.source(1 + i) + " language:sv");
    }
    return queries;
  }

  private static List<String> each(JsonNode page, String... fields) {
    List<String> all = new ArrayList<>();
    for (JsonNode item : page.path("items")) {
      StringBuilder told = new StringBuilder();
      for (String field : fields) {
        told.append(item.path(field)).append(' ');
      }
      all.add(told.toString());
    }
    // Equals in the order asked for come by their arrival.
    all.sort(null);
    return all;
  }
}
