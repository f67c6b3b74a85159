package org.wirecopy.enrich.entity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/** What the main word of a name says of it, in one language: "Council", "River", "Port of". */
final class Heads {
  private final Set<String> places;
  private final Set<String> organisations;
  private final Pattern links;

  /**
   * The main words of one language.
   *
   * @param places main words of the names of places
   * @param organisations those of organisations
   * @param links what may follow a main word: "of"; where none does, the last word is the main one
   */
  Heads(Set<String> places, Set<String> organisations, Set<String> links) {
    this.places = places;
    this.organisations = organisations;
    this.links = Pattern.compile("(?<=\\p{L}) " + Wording.either(links) + " ");
  }

  /** Whether a word is the main word of organisations. */
  boolean isOrganisation(String word) {
    return organisations.contains(word);
  }

  /** The type of what has this name; none where its main word does not tell. */
  Optional<Entity.Type> type(String name) {
    Matcher link = links.matcher(name);
    String main = link.find() ? name.substring(0, link.start()) : name;
    String head = main.substring(main.lastIndexOf(' ') + 1);
    if (organisations.contains(head)) {
      return Optional.of(Entity.Type.ORG);
    }
    return places.contains(head) ? Optional.of(Entity.Type.LOC) : Optional.empty();
  }
}
