package org.wirecopy.store.page.news;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.wirecopy.store.api.BadParameterException;
import org.wirecopy.store.api.SearchCursor;
import org.wirecopy.store.page.BadAddressException;
import org.wirecopy.store.page.ListItems;
import org.wirecopy.store.page.TimeLine;
import org.wirecopy.store.postgres.HitPage;
import org.wirecopy.store.postgres.ListedArticle;
import org.wirecopy.store.postgres.Overview;
import org.wirecopy.store.postgres.SearchQueries;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.SoughtWords;

/** Finds what a form asks for. */
@Singleton
class ResultLists {
  private static final int ITEMS = 25;

  private final SearchQueries articles;
  private final ListItems items;

  @Inject
  ResultLists(SearchQueries articles, ListItems items) {
    this.articles = articles;
    this.items = items;
  }

  /**
   * A page of articles.
   *
   * @throws BadAddressException if the form cannot be read
   */
  ResultList find(SearchForm form) throws SQLException {
    Search search = form.search();
    SearchCursor cursor = new SearchCursor(search, form.order());
    return list(
        articles.listed(search, form.order(), place(cursor, form.after), ITEMS), search, cursor);
  }

  /**
   * The first page of articles, and by what it can be made narrower.
   *
   * @throws BadAddressException if the form cannot be read
   */
  FirstPage first(SearchForm form) throws SQLException {
    Search search = form.search();
    Overview overview = articles.overview(search, form.order(), ITEMS);
    return new FirstPage(
        list(overview.page(), search, new SearchCursor(search, form.order())),
        Narrowing.groups(form, overview.facets()),
        TimeLine.of(overview.days(), form.address("/search")),
        overview.over());
  }

  private ResultList list(HitPage<ListedArticle> page, Search search, SearchCursor cursor)
      throws SQLException {
    return new ResultList(
        items.of(page.items(), new SoughtWords(search.query())),
        page.total().orElse(null),
        page.next().map(cursor::write).orElse(null));
  }

  private static Position place(SearchCursor cursor, String after) {
    try {
      return cursor.read(after);
    } catch (BadParameterException e) {
      throw new BadAddressException(
          "after must be the place in a list, as the link to the next page has it.");
    }
  }
}
