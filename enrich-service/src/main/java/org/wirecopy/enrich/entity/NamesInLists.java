package org.wirecopy.enrich.entity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/**
 * What stands beside a form in lists: "Magna, Johnson Controls and Lear" are of one kind, whatever
 * the engine takes one of them for.
 */
final class NamesInLists {
  private static final Pattern BETWEEN = Pattern.compile("(?:,|,? (?:and|or|&)|/) ?");

  private static final int MAX_BETWEEN = ", and ".length();

  private final Map<String, Map<Entity.Type, Integer>> beside = new HashMap<>();

  /**
   * The lists of a text.
   *
   * @param names as an engine called them, in the order of the text
   */
  NamesInLists(String text, List<Name> names) {
    for (int i = 1; i < names.size(); i++) {
      Name one = names.get(i - 1);
      Name other = names.get(i);
      int between = other.start() - one.end();
      if (between > 0
          && between <= MAX_BETWEEN
          && BETWEEN.matcher(text.substring(one.end(), other.start())).matches()) {
        add(one, other);
        add(other, one);
      }
    }
  }

  private void add(Name name, Name neighbour) {
    if (!name.surface().equals(neighbour.surface())) {
      beside
          .computeIfAbsent(name.surface(), s -> new EnumMap<>(Entity.Type.class))
          .merge(neighbour.type(), 1, Integer::sum);
    }
  }

  /** How often a name of a type stands beside a form. */
  int count(String surface, Entity.Type type) {
    return beside.getOrDefault(surface, Map.of()).getOrDefault(type, 0);
  }
}
