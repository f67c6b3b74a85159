package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.enrich.dedupe.CopyLink;
import org.wirecopy.enrich.dedupe.ExactKey;
import org.wirecopy.enrich.dedupe.Fingerprints;
import org.wirecopy.enrich.dedupe.KnownCopy;
import org.wirecopy.enrich.dedupe.Posting;

class CopyCodecTest {
  private static final KnownCopy COPY =
      new KnownCopy(
          "https://news.example/ä",
          "sha256:" + "0a".repeat(32),
          true,
          "urn:first",
          1_770_000_000_000L,
          true,
          Fingerprints.owning(LongStream.range(0, 40).map(i -> (i * i * -8L) >>> 16).toArray()),
          BitSet.valueOf(new long[] {0b1011, 0}),
          Fingerprints.owning(1, (1L << 48) - 1, 1L << 47),
          List.of(
              new CopyLink(7, Relation.NEAR, 0.9, 1),
              new CopyLink(3_000_000_000L, Relation.CONTAINED_IN, 0.123, 0.5),
              new CopyLink(9, Relation.CONTAINS, 0, 0.25)));

  @Test
  void anArticleComesBackAsItWas() {
    assertThat(there(COPY)).isEqualTo(COPY);
  }

  @Test
  void anArticleOfItsOwnFamilyWithoutTextComesBack() {
    KnownCopy empty =
        new KnownCopy(
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

  @Test
  void anArticleTakesLessThanHalfAKilobyte() {
    assertThat(CopyCodec.bytes(COPY).length).isLessThan(450);
  }

  @Test
  void anotherLayoutIsNotGuessedAt() {
    byte[] later = CopyCodec.bytes(COPY);
    later[0]++;

    assertThatThrownBy(() -> CopyCodec.copy(later))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("layout 2");
  }

  @Test
  void aPostingComesBackAsItWas() {
    Posting posting = new Posting(16, 300, List.of(0L, 5L, 1L << 40, Long.MAX_VALUE));

    assertThat(CopyCodec.posting(CopyCodec.bytes(posting))).isEqualTo(posting);
  }

  private static KnownCopy there(KnownCopy copy) {
    return CopyCodec.copy(CopyCodec.bytes(copy));
  }
}
