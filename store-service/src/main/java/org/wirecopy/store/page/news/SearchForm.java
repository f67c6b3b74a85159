package org.wirecopy.store.page.news;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.BadAddressException;
import org.wirecopy.store.page.Input;
import org.wirecopy.store.search.NewsDay;
import org.wirecopy.store.search.Query;
import org.wirecopy.store.search.QueryException;
import org.wirecopy.store.search.QueryParser;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;

/** What somebody asks for on a page; fields that were left empty ask for nothing. */
public class SearchForm {
  private static final List<String> SORTS = List.of("published", "newest", "relevance");
  private static final String PATH = "/search";
  private static final String SHOW = "show";

  /** Characters. */
  private static final int MAX_TITLE = 100;

  @RestQuery String q;
  @RestQuery String language;
  @RestQuery String source;
  @RestQuery String entity;
  @RestQuery String from;
  @RestQuery String to;
  @RestQuery String sort;
  @RestQuery String copies;
  @RestQuery String after;

  public String q() {
    return Input.text(q);
  }

  public String language() {
    return Input.text(language);
  }

  public String source() {
    return Input.text(source);
  }

  public String entity() {
    return Input.text(entity);
  }

  public String from() {
    return Input.text(from);
  }

  public String to() {
    return Input.text(to);
  }

  /** The name of the order; by publication where another was not asked for. */
  public String sort() {
    return sort != null && SORTS.contains(sort) ? sort : SORTS.get(0);
  }

  /** Whether copies stand in the list, and not only the first of each family. */
  public boolean isWithCopies() {
    return SHOW.equals(copies);
  }

  /** Whether anything but an order was asked for. */
  public boolean asks() {
    return q() != null
        || language() != null
        || source() != null
        || entity() != null
        || from() != null
        || to() != null;
  }

  /** The order and the place alone. */
  SearchForm forNews() {
    SearchForm form = new SearchForm();
    form.sort = sort;
    form.copies = copies;
    form.after = after;
    return form;
  }

  /** The same question about one field less. */
  SearchForm without(String name) {
    SearchForm form = new SearchForm();
    form.q = name.equals("q") ? null : q;
    form.language = name.equals("language") ? null : language;
    form.source = name.equals("source") ? null : source;
    form.entity = name.equals("entity") ? null : entity;
    form.from = name.equals("from") ? null : from;
    form.to = name.equals("to") ? null : to;
    form.copies = copies;
    return form;
  }

  Sort order() {
    return Sort.valueOf(sort().toUpperCase(Locale.ROOT));
  }

  /** The address of this question at its beginning. */
  public Address address(String path) {
    return Address.of(path)
        .with("q", q())
        .with("language", language())
        .with("source", source())
        .with("entity", entity())
        .with("from", from())
        .with("to", to())
        .with("sort", sort().equals(SORTS.get(0)) ? null : sort())
        .with("copies", isWithCopies() ? SHOW : null);
  }

  /** The address of this question without one of its filters. */
  public Address addressWithout(String name) {
    return address(PATH).with(name, null);
  }

  /** The address of this question in another order. */
  public Address sorted(String order) {
    return address(PATH).with("sort", order);
  }

  /** The address of this question with all copies, or the first of each family alone. */
  public Address withCopies(boolean shown) {
    return address(PATH).with("copies", shown ? SHOW : null);
  }

  /** What is new of this question, as an Atom feed. */
  public Address feed() {
    return address("/api/articles.atom")
        .with("sort", null)
        .with("copies", isWithCopies() ? null : "hide");
  }

  /** This question by the names of the API, as it is saved. */
  public Map<String, String> kept() {
    return feed().parameters();
  }

  /** Where this question is kept as a feed or told to a webhook. */
  public Address keeping() {
    return address("/subscriptions/new").with("sort", null);
  }

  /** This question in a few words. */
  public String title() {
    List<String> words =
        Stream.of(q(), source(), language(), from(), to()).filter(Objects::nonNull).toList();
    String title = String.join(", ", words);
    return title.isEmpty()
        ? entity() == null ? "All news" : entity()
        : title.substring(
            0,
            title.offsetByCodePoints(
                0, Math.min(MAX_TITLE, title.codePointCount(0, title.length()))));
  }

  /**
   * Passes where the question can be asked.
   *
   * @throws BadAddressException if a field cannot be read; the message says which
   */
  public void check() {
    Search unused = search();
  }

  /** All articles of this question, as CSV. */
  public Address export() {
    Address hits = address("/api/export").with("sort", null);
    return hits.with("copies", isWithCopies() ? null : "hide").with("format", "csv");
  }

  /**
   * What is asked for.
   *
   * @throws BadAddressException if a field cannot be read; the message says which
   */
  Search search() {
    Search search = Search.everything();
    search = with(search, q() == null ? null : query());
    search = with(search, language() == null ? null : languageQuery());
    search = with(search, source() == null ? null : new Query.SourceName(source()));
    search = with(search, entity() == null ? null : new Query.NamedEntity(entity()));
    search = with(search, from() == null ? null : new Query.From(day("From", from()).start()));
    search = with(search, to() == null ? null : new Query.Before(day("To", to()).end()));
    return isWithCopies() ? search : search.withoutCopies();
  }

  /** What the box says. */
  Query query() {
    try {
      return QueryParser.parse(q());
    } catch (QueryException e) {
      throw new BadAddressException("The search cannot be read at " + e.getMessage() + ".");
    }
  }

  private Query languageQuery() {
    return Query.Language.of(language())
        .orElseThrow(
            () ->
                new BadAddressException(
                    "Language must be a BCP 47 tag such as en, pt-BR or zh, not '%s'."
                        .formatted(language())));
  }

  private static NewsDay day(String name, String value) {
    return NewsDay.parse(value)
        .orElseThrow(
            () ->
                new BadAddressException(
                    "%s must be %s, not '%s'.".formatted(name, NewsDay.FORMS, value)));
  }

  private static Search with(Search search, Query query) {
    return query == null ? search : search.and(query);
  }
}
