package org.wirecopy.enrich.entity;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirecopy.enrich.contract.Entity;

/**
 * What kind of thing each surface form of one article names: an engine decides sentence by
 * sentence, and what it says most often in an article holds for the whole article.
 */
final class SurfaceVotes {
  private final Map<String, Map<Entity.Type, Integer>> votes = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> spellings = new LinkedHashMap<>();
  private final KnownNames known;

  SurfaceVotes(KnownNames known, List<Name> names) {
    this.known = known;
    for (Name name : names) {
      votes
          .computeIfAbsent(name.surface(), s -> new EnumMap<>(Entity.Type.class))
          .merge(name.type(), 1, Integer::sum);
      spellings
          .computeIfAbsent(name.surface(), s -> new LinkedHashMap<>())
          .merge(name.text(), 1, Integer::sum);
    }
  }

  /** All surface forms, the first one in the text first. */
  Set<String> surfaces() {
    return votes.keySet();
  }

  /** The form as it stands in the text most often; the first one where two stand equally often. */
  String spelling(String surface) {
    String most = null;
    int count = 0;
    for (Map.Entry<String, Integer> spelling : spellings.get(surface).entrySet()) {
      if (spelling.getValue() > count) {
        most = spelling.getKey();
        count = spelling.getValue();
      }
    }
    return most;
  }

  /** How often the engine called a form so. */
  int count(String surface, Entity.Type type) {
    return votes.getOrDefault(surface, Map.of()).getOrDefault(type, 0);
  }

  /** The one type of a form; persons before organisations before places where votes are equal. */
  Entity.Type type(String surface) {
    Entity.Type most = Entity.Type.PERSON;
    for (Entity.Type type : Entity.Type.values()) {
      if (count(surface, type) > count(surface, most)) {
        most = type;
      }
    }
    if (most == Entity.Type.PERSON && count(surface, most) > 0) {
      return most;
    }
    // Engines take the EU for a place and a country for its team; a known name is what it is.
    Optional<Entity.Type> settled = known.whole(surface).map(KnownNames.Known::type);
    return settled.orElse(most);
  }
}
