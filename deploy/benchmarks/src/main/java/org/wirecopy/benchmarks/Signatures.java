package org.wirecopy.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.commons.codec.digest.MurmurHash3;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.enrich.dedupe.Words;
import org.wirecopy.ingest.contract.NinjsItem;

/**
 * The ways that are common elsewhere, as baselines: every article with a signature like an earlier
 * one's is its near copy.
 */
abstract class Signatures implements DedupeMethod {
  private final List<String> uris = new ArrayList<>();
  private final Map<String, String> families = new HashMap<>();
  private final int words;

  private Signatures(int words) {
    this.words = words;
  }

  @Override
  public Dedupe find(NinjsItem article) {
    String uri = article.uri();
    Collection<Integer> alike = alike(uris.size(), shingles(article.mainText()));
    uris.add(uri);
    List<Dedupe.Duplicate> links =
        alike.stream()
            .map(other -> new Dedupe.Duplicate(uris.get(other), Relation.NEAR, 0.5, 0.5))
            .toList();
    String family = links.isEmpty() ? uri : families.get(links.get(0).uri());
    families.put(uri, family);
    return new Dedupe("none", List.of(), family, links);
  }

  /** Earlier numbers, the best first where there is a best. */
  abstract Collection<Integer> alike(int number, long... shingles);

  private long[] shingles(String text) {
    String[] all = Words.of(text).split(" ");
    long[] hashes = new long[Math.max(0, all.length - words + 1)];
    for (int i = 0; i < hashes.length; i++) {
      byte[] shingle = String.join(" ", Arrays.asList(all).subList(i, i + words)).getBytes(UTF_8);
      hashes[i] = MurmurHash3.hash128x64(shingle, 0, shingle.length, 0)[0];
    }
    return hashes;
  }

  /** SimHash of 64 bits over shingles of 3 words (Charikar, 2002), at most so many bits apart. */
  static DedupeMethod simHash(int maxBits) {
    List<Long> known = new ArrayList<>();
    return new Signatures(3) {
      @Override
      Collection<Integer> alike(int number, long... shingles) {
        long own = majority(shingles);
        List<Integer> alike = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
          if (Long.bitCount(known.get(i) ^ own) <= maxBits) {
            alike.add(i);
          }
        }
        known.add(own);
        return alike;
      }
    };
  }

  private static long majority(long... shingles) {
    int[] votes = new int[Long.SIZE];
    for (long shingle : shingles) {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        votes[bit] += (shingle >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long hash = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      hash |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return hash;
  }

  /** MinHash over shingles of 5 words (Broder, 1997), alike where all rows of a band are. */
  static DedupeMethod minHash(int bands, int rows) {
    long[] seeds = new SplittableRandom(1).longs((long) bands * rows).map(s -> s | 1).toArray();
    Map<String, List<Integer>> buckets = new HashMap<>();
    return new Signatures(5) {
      @Override
      Collection<Integer> alike(int number, long... shingles) {
        Set<Integer> alike = new LinkedHashSet<>();
        for (int band = 0; band < bands && shingles.length > 0; band++) {
          StringBuilder key = new StringBuilder().append(band);
          for (int row = 0; row < rows; row++) {
            key.append(' ').append(minimum(seeds[band * rows + row], shingles));
          }
          List<Integer> bucket = buckets.computeIfAbsent(key.toString(), none -> new ArrayList<>());
          alike.addAll(bucket);
          bucket.add(number);
        }
        return alike;
      }
    };
  }

  private static long minimum(long seed, long... shingles) {
    long least = Long.MAX_VALUE;
    for (long shingle : shingles) {
      long mixed = (shingle ^ shingle >>> 31) * seed;
      least = Math.min(least, mixed ^ mixed >>> 29);
    }
    return least;
  }
}
