package org.wirecopy.enrich.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** For each first word the full names that begin with it, by their keys. */
  private final Map<String, Map<String, String>> byFirst = new HashMap<>();

  /** For each surname the full names, by their keys. */
  private final Map<String, Map<String, String>> bySurname = new HashMap<>();

  FullNames(SurfaceVotes votes, NameRules rules) {
    this.votes = votes;
    this.rules = rules;
    List<String> people =
        votes.surfaces().stream().filter(s -> votes.type(s) == Entity.Type.PERSON).toList();
    people.stream().filter(surface -> isFull(surface)).forEach(this::add);
    // "Van Morrison" has a first name, unless the article has a Toni van Morrison.
    people.stream()
        .filter(surface -> !isFull(surface) && surface.indexOf(' ') > 0)
        .filter(surface -> !bySurname.containsKey(lastWord(surface)))
        .forEach(this::add);
  }

  private boolean isFull(String surface) {
    return rules.persons.size(votes.spelling(surface)) > 1;
  }

  private void add(String surface) {
    String spelling = votes.spelling(surface);
    String key = rules.canonical.key(Entity.Type.PERSON, spelling);
    // As it is spelled too: beside no first name nobody can tell where a surname comes from.
    Set<String> surnames =
        new HashSet<>(
            List.of(
                lastWord(surface),
                rules.persons.lastWord(spelling),
                rules.persons.surname(spelling)));
    int space = surface.indexOf(' ');
    if (space > 0) {
      byFirst
          .computeIfAbsent(surface.substring(0, space), s -> new TreeMap<>())
          .putIfAbsent(key, surface);
    }
    for (String surname : surnames) {
      bySurname.computeIfAbsent(surname, s -> new TreeMap<>()).putIfAbsent(key, surface);
    }
  }

  /**
   * The only person with this first name: "Taylor" after "Taylor Swift"; "Moon", who comes first.
   */
  private Optional<String> byFirstName(String surface) {
    Map<String, String> people = byFirst.getOrDefault(surface, Map.of());
    boolean person = votes.type(surface) == Entity.Type.PERSON;
    return person && people.size() == 1
        ? Optional.of(people.values().iterator().next())
        : Optional.empty();
  }

  private static String lastWord(String surface) {
    return surface.substring(surface.lastIndexOf(' ') + 1);
  }

  /**
   * The surface form of the only person in the article with this surname; none where two people
   * share it, since it cannot be known which one is meant.
   */
  Optional<String> of(String surface) {
    String spelling = votes.spelling(surface);
    boolean person = votes.type(surface) == Entity.Type.PERSON;
    // Asked first, since places are named more often than people, and keys of people are costly.
    if (rules.persons.size(spelling) > 1 || !(person || mayBePerson(surface))) {
      return Optional.empty();
    }
    Map<String, String> people =
        bySurname.getOrDefault(
            rules.persons.surname(spelling), bySurname.getOrDefault(surface, Map.of()));
    if (people.isEmpty()) {
      return byFirstName(surface);
    }
    return people.size() == 1 ? Optional.of(people.values().iterator().next()) : Optional.empty();
  }

  private boolean mayBePerson(String surface) {
    boolean sometimes = votes.count(surface, Entity.Type.PERSON) > 0;
    int otherwise = votes.count(surface, Entity.Type.ORG) + votes.count(surface, Entity.Type.LOC);
    return !rules.known.isPlace(surface) && (sometimes || otherwise <= FEW);
  }
}
