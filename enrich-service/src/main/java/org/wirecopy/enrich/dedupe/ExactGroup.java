package org.wirecopy.enrich.dedupe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The current articles with one exact key, the earliest first, at most {@value #MOST_MEMBERS} of
 * them: whoever comes later still names those, and nobody needs to name it.
 */
public record ExactGroup(List<Member> members) {
  /** Bound on what one key can take, for texts that every outlet sends every day. */
  static final int MOST_MEMBERS = 64;

  /**
   * An article of the group.
   *
   * @param family the one it was published with, which it keeps
   */
  public record Member(String uri, String family) {}

  public ExactGroup {
    members = List.copyOf(members);
  }

  /** The members that came before an article, which is itself a member or about to become one. */
  public List<Member> before(String uri) {
    List<Member> earlier = new ArrayList<>();
    for (Member member : members) {
      if (member.uri().equals(uri)) {
        break;
      }
      earlier.add(member);
    }
    return earlier;
  }

  /** The article among the members. */
  public Optional<Member> member(String uri) {
    return members.stream().filter(member -> member.uri().equals(uri)).findFirst();
  }
}
