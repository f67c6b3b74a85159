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
    article.tell(
        new IndexEntries() {
          @Override
          public void fingerprint(long hash, boolean listed) {
            DuplicateIndex index = DuplicateIndex.this;
            index.fingerprint(hash, index.fingerprint(hash).with(number, article.fresh(), listed));
          }

          @Override
          public void line(long hash) {
            DuplicateIndex.this.line(hash, DuplicateIndex.this.line(hash) + 1);
          }

          @Override
          public void equal(String exactKey) {
            DuplicateIndex.this.equal(
                exactKey, Posting.with(DuplicateIndex.this.equal(exactKey), number));
          }

          @Override
          public void uri(String uri) {
            number(uri, number);
          }
        });
  }

  /** Strikes an article out. */
  default void strike(long number, IndexedArticle article) {
    article.tell(
        new IndexEntries() {
          @Override
          public void fingerprint(long hash, boolean listed) {
            DuplicateIndex index = DuplicateIndex.this;
            index.fingerprint(hash, index.fingerprint(hash).without(number, article.fresh()));
          }

          @Override
          public void line(long hash) {
            DuplicateIndex.this.line(hash, DuplicateIndex.this.line(hash) - 1);
          }

          @Override
          public void equal(String exactKey) {
            DuplicateIndex.this.equal(
                exactKey, Posting.without(DuplicateIndex.this.equal(exactKey), number));
          }

          @Override
          public void uri(String uri) {
            Long newest = number(uri);
            if (newest != null && newest == number) {
              number(uri, null);
            }
          }
        });
  }
}
