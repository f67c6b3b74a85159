package org.wirecopy.enrich.dedupe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The current articles with one exact key, the earliest first. Only the earliest {@value
 * #MOST_MEMBERS} are kept: whoever comes later still names those, and nobody needs to name it.
 */
public record ExactGroup(List<Member> members) {
  /** Bound on what one key can take, for texts that every outlet sends every day. */
  static final int MOST_MEMBERS = 64;

  /** The group that a key has before its first article. */
  public static final ExactGroup EMPTY = new ExactGroup(List.of());

  /**
   * An article of the group.
   *
   * @param family the one it was published with, which it keeps
   */
  public record Member(String uri, String family) {}

  public ExactGroup {
    members = members == null ? List.of() : List.copyOf(members);
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

  /** With one more article, or as it is where that is known already or the group is full. */
  ExactGroup with(Member member) {
    if (members.size() >= MOST_MEMBERS || member(member.uri()).isPresent()) {
      return this;
    }
    List<Member> more = new ArrayList<>(members);
    more.add(member);
    return new ExactGroup(more);
  }

  /** Without an article. */
  public ExactGroup without(String uri) {
    return new ExactGroup(members.stream().filter(m -> !m.uri().equals(uri)).toList());
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }
}
