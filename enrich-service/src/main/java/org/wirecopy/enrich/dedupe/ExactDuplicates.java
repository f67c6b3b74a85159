package org.wirecopy.enrich.dedupe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.dedupe.ExactGroup.Member;

/** What the articles with the same exact key say about one of them. */
public final class ExactDuplicates {
  /**
   * Bytes that links may add to a record, so that an article near the largest size still fits; URIs
   * of the usual length stay far below.
   */
  public static final int MAX_LINK_BYTES = 256 * 1024;

  /** Upper bound for what JSON puts around a link's URI. */
  private static final int LINK_FRAME = 80;

  /** A URI's bytes at most become six characters each in JSON. */
  private static final int ESCAPED = 6;

  private ExactDuplicates() {}

  /**
   * Links an article to all that came before it with the same text. An article that is in the group
   * already gets the answer it got then, as far as the others are still there.
   *
   * @param group the articles known under the exact key
   * @param familyElse its family where nobody before has the same text
   * @return the family and the links, the earliest article first
   */
  static FoundDuplicates find(String uri, String exactKey, ExactGroup group, String familyElse) {
    if (exactKey.equals(ExactKey.OF_NOTHING)) {
      return new FoundDuplicates(uri, List.of());
    }
    List<Member> earlier = group.before(uri);
    String family =
        group
            .member(uri)
            .or(() -> earlier.stream().findFirst())
            .map(Member::family)
            .orElse(familyElse);
    return new FoundDuplicates(family, links(earlier));
  }

  /** The answer with further links behind the exact ones, as many as a record has room for. */
  static FoundDuplicates withOthers(FoundDuplicates found, List<Dedupe.Duplicate> others) {
    List<Dedupe.Duplicate> all = new ArrayList<>(found.links());
    all.addAll(others);
    return new FoundDuplicates(found.family(), bounded(all));
  }

  private static List<Dedupe.Duplicate> links(List<Member> earlier) {
    return bounded(
        earlier.stream()
            .map(member -> new Dedupe.Duplicate(member.uri(), Dedupe.Relation.EXACT, 1.0, 1.0))
            .toList());
  }

  private static List<Dedupe.Duplicate> bounded(List<Dedupe.Duplicate> links) {
    int bytes = 0;
    int count = 0;
    for (Dedupe.Duplicate link : links) {
      bytes += link.uri().getBytes(StandardCharsets.UTF_8).length * ESCAPED + LINK_FRAME;
      if (bytes > MAX_LINK_BYTES) {
        break;
      }
      count++;
    }
    return links.subList(0, count);
  }
}
