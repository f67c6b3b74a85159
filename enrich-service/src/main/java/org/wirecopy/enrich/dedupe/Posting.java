package org.wirecopy.enrich.dedupe;

import java.util.ArrayList;
import java.util.List;

/**
 * Who has a fingerprint.
 *
 * @param fresh how many articles written anew have it
 * @param articles the numbers of the oldest articles that have it, ascending
 */
public record Posting(int fresh, List<Long> articles) {
  public static final Posting NONE = new Posting(0, List.of());

  public Posting {
    articles = List.copyOf(articles);
  }

  public boolean isEmpty() {
    return fresh <= 0 && articles.isEmpty();
  }

  Posting with(long number, boolean isFresh, int most) {
    List<Long> more = new ArrayList<>(articles);
    if (more.size() < most) {
      more.add(number);
    }
    return new Posting(fresh + (isFresh ? 1 : 0), more);
  }

  Posting without(long number, boolean wasFresh) {
    return new Posting(
        Math.max(0, fresh - (wasFresh ? 1 : 0)),
        articles.stream().filter(article -> article != number).toList());
  }
}
