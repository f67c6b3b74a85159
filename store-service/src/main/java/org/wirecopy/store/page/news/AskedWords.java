package org.wirecopy.store.page.news;

import java.util.ArrayList;
import java.util.List;
import org.wirecopy.store.search.Query;
import org.wirecopy.store.words.Token;

/** The plain words of a query, in their order. */
final class AskedWords {
  private AskedWords() {}

  /** Those that must be in a hit; what is excluded is left out. */
  static List<String> of(Query query) {
    List<String> words = new ArrayList<>();
    collect(query, words);
    return words;
  }

  private static void collect(Query query, List<String> words) {
    if (query instanceof Query.All all) {
      all.parts().forEach(part -> collect(part, words));
    } else if (query instanceof Query.Any any) {
      any.parts().forEach(part -> collect(part, words));
    } else if (query instanceof Query.Words found) {
      found.tokens().stream().map(Token::word).forEach(words::add);
    }
  }
}
