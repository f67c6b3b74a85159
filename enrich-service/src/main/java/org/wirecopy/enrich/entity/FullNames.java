package org.wirecopy.enrich.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wirecopy.enrich.contract.Entity;

/**
 * The full names of the people in one article. A full name decides for the bare surname: after
 * "Khalifa Haftar" a "Haftar" is that person, whatever the engine took it for.
 */
final class FullNames {
  /** A bare form that is a place more often than this, and never a person, is a place. */
  private static final int FEW = 2;

  private final SurfaceVotes votes;
  private final KnownNames known;

  /** For each last part the full names, by their keys. */
  private final Map<String, Map<String, String>> bySurname = new HashMap<>();

  FullNames(SurfaceVotes votes, KnownNames known) {
    this.votes = votes;
    this.known = known;
    for (String surface : votes.surfaces()) {
      if (votes.type(surface) == Entity.Type.PERSON && NameKey.parts(surface) > 1) {
        String key = NameKey.of(Entity.Type.PERSON, surface);
        String last = NameKey.lastPart(surface);
        add(last, key, surface);
        add(sound(last), key, surface);
      }
    }
  }

  private void add(String last, String key, String surface) {
    bySurname.computeIfAbsent(last, l -> new TreeMap<>()).putIfAbsent(key, surface);
  }

  /**
   * The surface form of the only person in the article with this surname; none where two people
   * share it, since nobody can tell which one is meant.
   */
  Optional<String> of(String surface) {
    if (NameKey.parts(surface) > 1) {
      return Optional.empty();
    }
    boolean person = votes.type(surface) == Entity.Type.PERSON;
    String last = NameKey.lastPart(surface);
    Map<String, String> people = bySurname.getOrDefault(last, Map.of());
    if (people.isEmpty() && person) {
      people = bySurname.getOrDefault(sound(last), Map.of());
    }
    boolean one = people.size() == 1;
    return one && (person || mayBePerson(surface))
        ? Optional.of(people.values().iterator().next())
        : Optional.empty();
  }

  private boolean mayBePerson(String surface) {
    boolean sometimes = votes.count(surface, Entity.Type.PERSON) > 0;
    int otherwise = votes.count(surface, Entity.Type.ORG) + votes.count(surface, Entity.Type.LOC);
    return !known.isPlace(surface) && (sometimes || otherwise <= FEW);
  }

  /** Marked, so that no code is taken for a word. */
  private static String sound(String last) {
    return "~" + NameKey.of(Entity.Type.PERSON, last);
  }
}
