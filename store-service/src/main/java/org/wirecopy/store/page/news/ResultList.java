package org.wirecopy.store.page.news;

import java.util.List;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.DisplayText;
import org.wirecopy.store.page.ListItem;
import org.wirecopy.store.search.HitCount;

/**
 * A page of what was found.
 *
 * @param total null on later pages
 * @param next the place behind which the next page begins; null on the last
 */
public record ResultList(List<ListItem> items, HitCount total, String next) {
  public ResultList {
    items = List.copyOf(items);
  }

  /** The next page; null where there is none. */
  Address older(Address first) {
    return next == null ? null : first.with("after", next);
  }

  /** How many there are, for people; empty on later pages. */
  public String totalText() {
    if (total == null) {
      return "";
    }
    return DisplayText.counted(total) + (total.count() == 1 ? " article" : " articles");
  }
}
