package org.wirecopy.enrich.dedupe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Who has a fingerprint.
 *
 * @param fresh how many articles written anew have it
 * @param held how many articles have it, those among them
 * @param articles the numbers of the articles that are listed under it, ascending
 */
public record Posting(int fresh, int held, List<Long> articles) {
  public static final Posting NONE = new Posting(0, 0, List.of());

  public Posting {
    articles = List.copyOf(articles);
  }

  public boolean isEmpty() {
    return held == 0;
  }

  /** With one more article. */
  public Posting with(long number, boolean isFresh, boolean isListed) {
    return new Posting(
        fresh + (isFresh ? 1 : 0), held + 1, isListed ? with(articles, number) : articles);
  }

  Posting without(long number, boolean wasFresh) {
    return new Posting(fresh - (wasFresh ? 1 : 0), held - 1, without(articles, number));
  }

  /** Numbers with one more, ascending whatever the order in which they come. */
  static List<Long> with(List<Long> numbers, long number) {
    if (numbers.isEmpty()) {
      return List.of(number);
    }
    int place = Collections.binarySearch(numbers, number);
    if (place >= 0) {
      return numbers;
    }
    List<Long> more = new ArrayList<>(numbers);
    more.add(-place - 1, number);
    return more;
  }

  static List<Long> without(List<Long> numbers, long number) {
    return numbers.stream().filter(other -> other != number).toList();
  }
}
