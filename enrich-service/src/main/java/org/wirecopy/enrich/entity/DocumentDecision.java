package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirecopy.enrich.contract.Entity;

/** From the names of one article, decided sentence by sentence, to its entities. */
final class DocumentDecision {
  private final KnownNames known;

  DocumentDecision(KnownNames known) {
    this.known = known;
  }

  /** An entity on its way: the id is settled, the names still come in. */
  private record Draft(String id, Entity.Type type, String name, List<Name> names) {}

  /**
   * The entities that a text names, in the order of their first names.
   *
   * @param raw what an engine found, in any order, perhaps overlapping by a character or two
   */
  List<Entity> decide(String text, List<Name> raw) {
    List<Name> trimmed = new ArrayList<>();
    raw.forEach(name -> trimmed.addAll(NameTrimmer.trim(text, name)));
    List<Abbreviations.Pair> pairs = Abbreviations.in(text, trimmed);
    List<Name> names = withPairs(trimmed, pairs);
    SurfaceVotes votes = new SurfaceVotes(known, names);
    FullNames fullNames = new FullNames(votes, known);
    Map<String, String> longForms = new HashMap<>();
    pairs.forEach(p -> longForms.put(p.abbreviation().surface(), p.longForm().surface()));

    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (Name name : names) {
      String surface = name.surface();
      String target = longForms.getOrDefault(surface, fullNames.of(surface).orElse(surface));
      Draft draft = draft(votes.type(target), votes.spelling(target));
      drafts.computeIfAbsent(draft.id(), id -> draft).names().add(name);
    }
    CodePoints codePoints = new CodePoints(text);
    return drafts.values().stream().map(draft -> entity(draft, codePoints)).toList();
  }

  /** The long forms and abbreviations that brackets introduce, in place of what overlaps them. */
  private static List<Name> withPairs(List<Name> names, List<Abbreviations.Pair> pairs) {
    List<Name> introduced = new ArrayList<>();
    pairs.forEach(pair -> introduced.addAll(List.of(pair.longForm(), pair.abbreviation())));
    List<Name> all = new ArrayList<>(introduced);
    names.stream()
        .filter(name -> introduced.stream().noneMatch(other -> overlap(name, other)))
        .forEach(all::add);
    all.sort(Comparator.comparingInt(Name::start));
    return all;
  }

  private static boolean overlap(Name one, Name other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private Draft draft(Entity.Type type, String name) {
    KnownNames.Known famous =
        known.whole(name).filter(candidate -> candidate.type() == type).orElse(null);
    if (famous != null) {
      String id = EntityId.of(type, famous.key());
      return new Draft(id, type, famous.name(), new ArrayList<>());
    }
    String words = type == Entity.Type.PERSON ? name : known.writtenOut(name);
    String id = EntityId.of(type, NameKey.of(type, words));
    return new Draft(id, type, name.replaceAll("\\s+", " "), new ArrayList<>());
  }

  private static Entity entity(Draft draft, CodePoints codePoints) {
    List<Entity.Mention> mentions = new ArrayList<>();
    for (Name name : draft.names()) {
      mentions.add(
          new Entity.Mention(
              name.text(), codePoints.before(name.start()), codePoints.before(name.end())));
    }
    return new Entity(draft.id(), draft.type(), draft.name(), mentions);
  }
}
