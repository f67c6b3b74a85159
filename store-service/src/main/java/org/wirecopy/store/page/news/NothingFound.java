package org.wirecopy.store.page.news;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.postgres.CountQueries;
import org.wirecopy.store.search.HitCount;

/** Finds out why nothing was found: which word or which filter leaves nothing. */
@Singleton
class NothingFound {
  private static final int MAX_WORDS = 6;

  private final CountQueries counts;

  @Inject
  NothingFound(CountQueries counts) {
    this.counts = counts;
  }

  /** A question that might find something, and how it differs from the one that did not. */
  private record Wider(String before, String what, SearchForm form) {}

  /**
   * What would be found otherwise.
   *
   * @param what was asked instead, for people
   */
  public record Hint(String before, String what, HitCount count, Address link) {
    /** How many, for people. */
    public String total() {
      return new ResultList(List.of(), count, null).totalText();
    }
  }

  List<Hint> hints(SearchForm form) throws SQLException {
    List<Wider> wider = wider(form);
    if (wider.isEmpty()) {
      return List.of();
    }
    List<HitCount> found = counts.counts(wider.stream().map(one -> one.form().search()).toList());
    List<Hint> hints = new ArrayList<>();
    for (int i = 0; i < wider.size(); i++) {
      Wider one = wider.get(i);
      hints.add(new Hint(one.before(), one.what(), found.get(i), one.form().address("/search")));
    }
    return hints;
  }

  private static List<Wider> wider(SearchForm form) {
    List<Wider> wider = new ArrayList<>();
    for (Map.Entry<String, String> filter : filters(form).entrySet()) {
      SearchForm without = form.without(filter.getKey());
      if (without.asks()) {
        wider.add(new Wider("Without " + filter.getKey(), filter.getValue(), without));
      }
    }
    List<String> words = form.q() == null ? List.of() : AskedWords.of(form.query());
    for (String word : words.stream().distinct().limit(MAX_WORDS).toList()) {
      if (words.size() > 1) {
        wider.add(new Wider("The word alone:", word, box(word)));
      }
      wider.add(new Wider("Words that begin with", word, box(word + "*")));
    }
    return wider;
  }

  private static Map<String, String> filters(SearchForm form) {
    Map<String, String> filters = new LinkedHashMap<>();
    form.address("").parameters().forEach(filters::put);
    filters.keySet().retainAll(List.of("language", "source", "entity", "from", "to"));
    return filters;
  }

  private static SearchForm box(String word) {
    SearchForm form = new SearchForm();
    form.q = word;
    return form;
  }
}
