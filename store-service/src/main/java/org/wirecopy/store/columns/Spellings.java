package org.wirecopy.store.columns;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.store.words.EntityId;

/**
 * How an article writes a name.
 *
 * @param entity its id, as {@link EntityId} keeps it
 * @param mentions how often the article names it, in whatever spelling
 * @param times how often in each spelling, in the order of the text; spaces and line ends between
 *     its parts count as one space
 */
public record Spellings(String entity, int mentions, Map<String, Integer> times) {

  /** One for each entity, in the order of the text. */
  public static List<Spellings> of(Collection<Entity> entities) {
    Map<String, Spellings> found = new LinkedHashMap<>();
    for (Entity entity : entities) {
      String id = EntityId.kept(entity.id());
      Spellings before = found.getOrDefault(id, new Spellings(id, 0, new LinkedHashMap<>()));
      for (Entity.Mention mention : entity.mentions()) {
        String spelling = Publication.clean(mention.text().replace('\u0000', ' '));
        if (spelling != null) {
          before.times().merge(spelling, 1, Integer::sum);
        }
      }
      found.put(
          id, new Spellings(id, before.mentions() + entity.mentions().size(), before.times()));
    }
    return List.copyOf(found.values());
  }
}
