package org.wirecopy.store.postgres;

import java.util.List;
import org.wirecopy.store.search.HitCount;

/**
 * Who or what an entity is, as articles name it.
 *
 * @param articles how many name it
 * @param aliases how they write it, the most frequent spelling first: all of them where all were
 *     counted, else the newest {@link EntityDetails#NEWEST}
 * @param namedWith who and what is named by the newest {@link EntityDetails#NEWEST} of them, most
 *     often first
 */
public record EntityDetail(
    String id,
    String type,
    String name,
    HitCount articles,
    List<Alias> aliases,
    List<NamedEntity> namedWith) {
  public EntityDetail {
    aliases = List.copyOf(aliases);
    namedWith = List.copyOf(namedWith);
  }
}
