package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirecopy.enrich.contract.Entity;

/** From the names of one article, decided sentence by sentence, to its entities. */
final class EntityResolution {
  private final NameRules rules;
  private final Wording wording;

  EntityResolution(NameRules rules, Wording wording) {
    this.rules = rules;
    this.wording = wording;
  }

  /** An entity on its way: who it is is settled, the names still come in. */
  private record Draft(Entity.Type type, String key) {}

  /**
   * The entities that a text names, in the order of their first names.
   *
   * @param blocks the parts of the text that the engine has read
   * @param capitals lines in capitals, which it has not read
   * @param raw what it found there, in any order, perhaps overlapping by a character or two
   */
  List<Entity> decide(
      String text, List<TextBlock> blocks, List<TextBlock> capitals, List<Name> raw) {
    List<Name> found = new ArrayList<>();
    Set<String> alone = raw.stream().map(Name::surface).collect(Collectors.toSet());
    NameTrimmer trimmer = new NameTrimmer(text, wording, alone, rules);
    NameSplitter together = new NameSplitter(text, wording, alone);
    List<TextBlock> lines = new ArrayList<>(blocks);
    lines.addAll(capitals);
    for (Name name : PhotoCredits.told(text, Datelines.told(text, lines, raw))) {
      boolean person = name.type() == Entity.Type.PERSON;
      List<Name> parts =
          person ? together.parted(name) : CompanyLists.parted(text, name, rules.known);
      parts.stream()
          .flatMap(part -> trimmer.trim(part).stream())
          .map(part -> HyphenatedNames.whole(text, part, wording))
          .forEach(found::add);
    }
    found.removeIf(name -> wording.isNationality(name.text()));
    List<Name> beside = List.copyOf(found);
    found.removeIf(name -> isTitleAlone(name, beside));
    List<Name> apart =
        JoinedNames.withoutOverlap(
            wording.wholeOrganisations.in(text, JoinedNames.withoutOverlap(found), rules.known));
    List<Name> mentions =
        new ArrayList<>(
            MissedMentions.with(text, blocks, JoinedNames.of(text, apart, rules.known)));
    mentions.addAll(CapitalLines.in(text, capitals, mentions, rules.known));
    List<Name> trimmed =
        Acronyms.with(text, blocks, wording.initials, JoinedNames.withoutOverlap(mentions));
    List<Abbreviations.Pair> pairs = Abbreviations.in(text, trimmed);
    List<Name> names = withPairs(trimmed, pairs);
    Clues clues = new Clues(text, wording, rules.known);
    SurfaceVotes votes =
        new SurfaceVotes(rules, wording, clues, new NamesInLists(text, names), names);
    Cases cases = new Cases(votes, wording, rules);
    FullNames fullNames = new FullNames(votes, rules);
    FullOrganisations organisations = new FullOrganisations(votes);
    Map<String, String> longForms = new HashMap<>();
    pairs.forEach(p -> longForms.put(p.abbreviation().surface(), p.longForm().surface()));

    Map<String, Draft> bySurface = new HashMap<>();
    Map<Draft, List<Name>> drafts = new LinkedHashMap<>();
    Map<Draft, Set<String>> targets = new HashMap<>();
    for (Name name : names) {
      Draft draft =
          bySurface.computeIfAbsent(
              name.surface(),
              surface -> {
                String form = cases.nominative(surface).orElse(surface);
                String target =
                    longForms.getOrDefault(
                        form, fullNames.of(form).or(() -> organisations.of(form)).orElse(form));
                Entity.Type type = votes.type(target);
                Draft told = new Draft(type, rules.canonical.key(type, votes.spelling(target)));
                targets.computeIfAbsent(told, d -> new LinkedHashSet<>()).add(target);
                return told;
              });
      drafts.computeIfAbsent(draft, d -> new ArrayList<>()).add(name);
    }
    CodePoints codePoints = new CodePoints(text);
    List<Entity> entities = new ArrayList<>();
    drafts.forEach(
        (draft, all) -> {
          String best = votes.bestSpelling(targets.get(draft));
          String shown = rules.canonical.shown(draft.type(), best);
          entities.add(entity(draft, shown, all, codePoints));
        });
    return entities;
  }

  /** "The Prince", where nobody is called so. */
  private boolean isTitleAlone(Name name, List<Name> names) {
    return name.type() == Entity.Type.PERSON
        && wording.isTitle(name.text())
        && names.stream().noneMatch(other -> other.text().endsWith(" " + name.text()));
  }

  /** The long forms and abbreviations that brackets introduce, in place of what overlaps them. */
  private static List<Name> withPairs(List<Name> names, List<Abbreviations.Pair> pairs) {
    List<Name> introduced = new ArrayList<>();
    pairs.forEach(pair -> introduced.addAll(List.of(pair.longForm(), pair.abbreviation())));
    List<Name> all = new ArrayList<>(introduced);
    names.stream().filter(name -> introduced.stream().noneMatch(name::overlaps)).forEach(all::add);
    all.sort(Comparator.comparingInt(Name::start));
    return all;
  }

  private static Entity entity(Draft draft, String shown, List<Name> names, CodePoints codePoints) {
    List<Entity.Mention> mentions = new ArrayList<>();
    for (Name name : names) {
      mentions.add(
          new Entity.Mention(
              name.text(), codePoints.before(name.start()), codePoints.before(name.end())));
    }
    return new Entity(EntityId.of(draft.type(), draft.key()), draft.type(), shown, mentions);
  }
}
