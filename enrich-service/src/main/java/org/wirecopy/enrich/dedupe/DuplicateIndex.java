package org.wirecopy.enrich.dedupe;

import java.util.List;

/**
 * Who has which fingerprint, line, text and URI. It says nothing but what the remembered articles
 * say, in whatever order they are entered and struck out: made anew from them, it is the same.
 */
public interface DuplicateIndex {
  /** Who has a fingerprint; {@link Posting#NONE} where nobody has. */
  Posting fingerprint(long hash);

  /** Replaces what is known of a fingerprint; an empty one is forgotten. */
  void fingerprint(long hash, Posting posting);

  /** In how many articles written anew a line has been seen. */
  int line(long hash);

  /** Replaces that number; none is forgotten. */
  void line(long hash, int count);

  /** The articles listed under an exact key, ascending. */
  List<Long> equal(String exactKey);

  /** Replaces them; an empty list is forgotten. */
  void equal(String exactKey, List<Long> articles);

  /** The number of an article's newest version; null where it is unknown. */
  Long number(String uri);

  /** Replaces it; null forgets it. */
  void number(String uri, Long number);

  /** Enters an article. */
  default void enter(long number, IndexedArticle article) {
    Fingerprints own = article.fingerprints();
    for (int i = 0; i < own.size(); i++) {
      Posting posting = fingerprint(own.at(i));
      fingerprint(own.at(i), posting.with(number, article.fresh(), article.listed().get(i)));
    }
    for (int i = 0; i < article.lines().size(); i++) {
      line(article.lines().at(i), line(article.lines().at(i)) + 1);
    }
    if (article.grouped()) {
      equal(article.exactKey(), Posting.with(equal(article.exactKey()), number));
    }
    number(article.uri(), number);
  }

  /** Strikes an article out. */
  default void strike(long number, IndexedArticle article) {
    Fingerprints own = article.fingerprints();
    for (int i = 0; i < own.size(); i++) {
      fingerprint(own.at(i), fingerprint(own.at(i)).without(number, article.fresh()));
    }
    for (int i = 0; i < article.lines().size(); i++) {
      line(article.lines().at(i), line(article.lines().at(i)) - 1);
    }
    if (article.grouped()) {
      equal(article.exactKey(), Posting.without(equal(article.exactKey()), number));
    }
    Long newest = number(article.uri());
    if (newest != null && newest == number) {
      number(article.uri(), null);
    }
  }
}
