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
  private final NameRules rules;

  /** For each surname the full names, by their canonical form. */
  private final Map<String, Map<String, String>> bySurname = new HashMap<>();

  FullNames(SurfaceVotes votes, NameRules rules) {
    this.votes = votes;
    this.rules = rules;
    for (String surface : votes.surfaces()) {
      String spelling = votes.spelling(surface);
      if (votes.type(surface) == Entity.Type.PERSON && rules.persons.size(spelling) > 1) {
        bySurname
            .computeIfAbsent(rules.persons.surname(spelling), s -> new TreeMap<>())
            .putIfAbsent(rules.canonical.of(Entity.Type.PERSON, spelling), surface);
      }
    }
  }

  /**
   * The surface form of the only person in the article with this surname; none where two people
   * share it, since it cannot be known which one is meant.
   */
  Optional<String> of(String surface) {
    String spelling = votes.spelling(surface);
    if (rules.persons.size(spelling) > 1) {
      return Optional.empty();
    }
    Map<String, String> people = bySurname.getOrDefault(rules.persons.surname(spelling), Map.of());
    boolean person = votes.type(surface) == Entity.Type.PERSON;
    return people.size() == 1 && (person || mayBePerson(surface))
        ? Optional.of(people.values().iterator().next())
        : Optional.empty();
  }

  private boolean mayBePerson(String surface) {
    boolean sometimes = votes.count(surface, Entity.Type.PERSON) > 0;
    int otherwise = votes.count(surface, Entity.Type.ORG) + votes.count(surface, Entity.Type.LOC);
    return !rules.known.isPlace(surface) && (sometimes || otherwise <= FEW);
  }
}
