package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.enrich.dedupe.DuplicateLink;
import org.wirecopy.enrich.dedupe.ExactKey;
import org.wirecopy.enrich.dedupe.Fingerprints;
import org.wirecopy.enrich.dedupe.IndexedArticle;
import org.wirecopy.enrich.dedupe.Posting;

class IndexedArticleCodecTest {
  private static final IndexedArticle ARTICLE =
      new IndexedArticle(
          "https://news.example/ä",
          "sha256:" + "0a".repeat(32),
          true,
          "urn:first",
          1_770_000_000_000L,
          true,
          Fingerprints.owning(LongStream.range(0, 40).map(i -> (i * i * -8L) >>> 16).toArray())
              .marked(BitSet.valueOf(new long[] {0b1101}), BitSet.valueOf(new long[] {0b110110})),
          BitSet.valueOf(new long[] {0b1011, 0}),
          Fingerprints.owning(1, (1L << 48) - 1, 1L << 47),
          List.of(
              new DuplicateLink(7, Relation.NEAR, 0.9, 1),
              new DuplicateLink(3_000_000_000L, Relation.CONTAINED_IN, 0.123, 0.5),
              new DuplicateLink(9, Relation.CONTAINS, 0, 0.25)));

  @Test
  void anArticleComesBackAsItWas() {
    assertThat(there(ARTICLE)).isEqualTo(ARTICLE);
  }

  @Test
  void anArticleOfItsOwnFamilyWithoutTextComesBack() {
    IndexedArticle empty =
        new IndexedArticle(
            "urn:a",
            ExactKey.OF_NOTHING,
            false,
            "urn:a",
            0,
            false,
            Fingerprints.owning(),
            new BitSet(),
            Fingerprints.owning(),
            List.of());

    assertThat(there(empty)).isEqualTo(empty);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void anArticleOfAnOlderReleaseLacksTheLaterMarks(int marks) {
    byte[] bytes = IndexedArticleCodec.bytes(ARTICLE);
    byte[] older = Arrays.copyOf(bytes, bytes.length - 2 * (2 - marks));

    IndexedArticle article = IndexedArticleCodec.article(older);

    assertThat(article.fingerprints().specific().isEmpty()).isEqualTo(marks == 0);
    assertThat(article.fingerprints().rates().isEmpty()).isTrue();
    assertThat(article.links()).isEqualTo(ARTICLE.links());
  }

  @Test
  void anArticleTakesLessThanHalfAKilobyte() {
    assertThat(IndexedArticleCodec.bytes(ARTICLE).length).isLessThan(450);
  }

  @Test
  void anotherLayoutIsNotGuessedAt() {
    byte[] later = IndexedArticleCodec.bytes(ARTICLE);
    later[0]++;

    assertThatThrownBy(() -> IndexedArticleCodec.article(later))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("layout 2");
  }

  @Test
  void aPostingComesBackAsItWas() {
    Posting posting = new Posting(16, 300, List.of(0L, 5L, 1L << 40, Long.MAX_VALUE));

    assertThat(IndexedArticleCodec.posting(IndexedArticleCodec.bytes(posting))).isEqualTo(posting);
  }

  private static IndexedArticle there(IndexedArticle article) {
    return IndexedArticleCodec.article(IndexedArticleCodec.bytes(article));
  }
}
