package org.wirecopy.enrich.dedupe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The current articles with one exact key, the earliest first, at most {@value #MAX_MEMBERS} of
 * them: later articles still link to those members, and nothing links to an article beyond the
 * bound.
 */
record ExactGroup(List<Member> members) {
  /** Bound on what one key can take, for texts that every outlet sends every day. */
  static final int MAX_MEMBERS = 64;

  /**
   * An article of the group.
   *
   * @param family the one it was published with, which it keeps
   */
  record Member(String uri, String family) {}

  ExactGroup {
    members = List.copyOf(members);
  }

  /** The members that came before an article, which is itself a member or about to become one. */
  List<Member> before(String uri) {
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
  Optional<Member> member(String uri) {
    return members.stream().filter(member -> member.uri().equals(uri)).findFirst();
  }
}
