package org.wirecopy.enrich.entity;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirecopy.enrich.contract.Entity;

/**
 * What kind of thing each surface form of one article names. An engine decides sentence by
 * sentence; what it says most often in an article holds for the whole article, unless the words
 * around the form, or the form itself, say better.
 */
final class SurfaceVotes {
  /** Of a person's name with a first name that is known. */
  private static final int MAX_PARTS = 3;

  /** Clubs are called like their towns, and few of a report's sentences tell them apart. */
  private static final int TEAM_SHARE = 6;

  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final NameRules rules;
  private final KnownNames known;
  private final Wording wording;
  private final NamesInLists lists;

  /** All that speaks for one form or another. */
  private static final class Form {
    private final Map<Entity.Type, Integer> votes = new EnumMap<>(Entity.Type.class);
    private final Map<Clues.Clue, Integer> clues = new EnumMap<>(Clues.Clue.class);
    private final Map<String, Integer> spellings = new LinkedHashMap<>();

    /** Null until somebody asks, as several do. */
    private String spelling;

    private Entity.Type type;

    int votes(Entity.Type type) {
      return votes.getOrDefault(type, 0);
    }

    int clues(Clues.Clue clue) {
      return clues.getOrDefault(clue, 0);
    }

    /** Persons before organisations before places where votes are equal. */
    Entity.Type maxVotes() {
      Entity.Type most = Entity.Type.PERSON;
      for (Entity.Type type : Entity.Type.values()) {
        if (votes(type) > votes(most)) {
          most = type;
        }
      }
      return most;
    }
  }

  SurfaceVotes(
      NameRules rules, Wording wording, Clues clues, NamesInLists lists, List<Name> names) {
    this.lists = lists;
    this.rules = rules;
    this.known = rules.known;
    this.wording = wording;
    for (Name name : names) {
      Form form = forms.computeIfAbsent(name.surface(), s -> new Form());
      form.votes.merge(name.type(), 1, Integer::sum);
      form.clues.merge(clues.around(name), 1, Integer::sum);
      form.spellings.merge(name.text(), 1, Integer::sum);
    }
  }

  /** All surface forms, the first one in the text first. */
  Set<String> surfaces() {
    return forms.keySet();
  }

  /** The form as it stands in the text most often; the first one where two stand equally often. */
  String spelling(String surface) {
    Form form = forms.get(surface);
    if (form.spelling == null) {
      int count = 0;
      for (Map.Entry<String, Integer> spelling : form.spellings.entrySet()) {
        if (spelling.getValue() > count) {
          form.spelling = spelling.getKey();
          count = spelling.getValue();
        }
      }
    }
    return form.spelling;
  }

  /** The spelling of several forms that stands most often; the first one of those. */
  String bestSpelling(Set<String> surfaces) {
    return surfaces.stream()
        .map(surface -> forms.get(surface).spellings.entrySet())
        .flatMap(Set::stream)
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  /**
   * Makes a form known that is written with another ending, with all that speaks for the written
   * one.
   *
   * @param spelling of the form
   */
  void alias(String form, String written, String spelling) {
    Form bare = new Form();
    bare.votes.putAll(forms.get(written).votes);
    bare.clues.putAll(forms.get(written).clues);
    bare.spellings.put(spelling, 1);
    forms.putIfAbsent(form, bare);
  }

  /** How often the engine called a form so. */
  int count(String surface, Entity.Type type) {
    Form form = forms.get(surface);
    return form == null ? 0 : form.votes(type);
  }

  /** The one type of a form. */
  Entity.Type type(String surface) {
    Form form = forms.get(surface);
    if (form.type == null) {
      form.type = told(surface, form);
    }
    return form.type;
  }

  private Entity.Type told(String surface, Form form) {
    Entity.Type voted = form.maxVotes();
    // Engines take the EU for a place and a country for its team; a known name is what it is.
    Optional<Entity.Type> settled = known.sure(surface).map(KnownNames.Known::type);
    if (settled.isPresent() && voted != Entity.Type.PERSON) {
      return settled.get();
    }
    if (form.clues(Clues.Clue.PERSON) == 0 && known.isCompany(surface)) {
      return Entity.Type.ORG;
    }
    if (voted != Entity.Type.PERSON && isArabicName(surface)) {
      return Entity.Type.PERSON;
    }
    return byHead(surface, voted).orElseGet(() -> byClues(surface, form, voted));
  }

  /** What the main word of a name says: "Council", "River", "Port of". */
  private Optional<Entity.Type> byHead(String surface, Entity.Type voted) {
    int words = surface.split(" ", -1).length;
    // People are called Banks, Rivers and Court.
    if (words < (voted == Entity.Type.PERSON ? 3 : 2)) {
      return Optional.empty();
    }
    return wording.heads.type(spelling(surface));
  }

  /** A first name and no more than two words behind it: "Yasser Arafat". */
  private boolean isFullName(String surface) {
    String spelling = spelling(surface);
    int space = spelling.indexOf(' ');
    boolean few = surface.split(" ", -1).length <= MAX_PARTS;
    return space > 0 && few && isFirstName(spelling.substring(0, space));
  }

  /** "Anas al-Dabbashi": a first name and a family name with the article. */
  private boolean isArabicName(String surface) {
    String[] words = spelling(surface).split(" ", -1);
    return words.length == 2
        && rules.persons.isGiven(words[0])
        && !ArabicArticle.without(words[1]).equals(words[1]);
  }

  private boolean isFirstName(String word) {
    return wording.isFirstName(word) || rules.persons.isGiven(word);
  }

  private Entity.Type byClues(String surface, Form form, Entity.Type voted) {
    int person = form.clues(Clues.Clue.PERSON);
    int speaker = form.clues(Clues.Clue.SPEAKER);
    int place = form.clues(Clues.Clue.PLACE);
    int organisation = form.clues(Clues.Clue.ORGANISATION);
    int seen = form.votes.values().stream().mapToInt(Integer::intValue).sum();
    int team = form.clues(Clues.Clue.TEAM);
    if (voted == Entity.Type.LOC && team > place && team * TEAM_SHARE >= seen) {
      return Entity.Type.ORG;
    }
    boolean called = place == 0 && person + speaker > 0;
    boolean fullName = isFullName(surface);
    if (voted == Entity.Type.LOC && (called || fullName) && !known.isPlace(surface)) {
      return Entity.Type.PERSON;
    }
    int least = surface.indexOf(' ') < 0 ? 3 : 2;
    boolean works = person == 0 && organisation > place && organisation * least >= seen;
    if (works && !fullName && !known.isPlace(surface)) {
      return Entity.Type.ORG;
    }
    boolean there = person + speaker == 0 && place * least >= seen;
    if (voted == Entity.Type.PERSON && there && !fullName) {
      return Entity.Type.LOC;
    }
    boolean unsure = voted == Entity.Type.PERSON && person + speaker == 0 && !fullName;
    return unsure ? byLists(surface, seen) : voted;
  }

  /** Of a form that is a person by nothing but the engine's word. */
  private Entity.Type byLists(String surface, int seen) {
    int organisations = lists.count(surface, Entity.Type.ORG);
    int places = lists.count(surface, Entity.Type.LOC);
    boolean single = surface.indexOf(' ') < 0;
    String spelling = spelling(surface);
    if (lists.count(surface, Entity.Type.PERSON) > 0
        || (single && (isFirstName(spelling) || isSurname(surface)))) {
      return Entity.Type.PERSON;
    }
    if (single && organisations > places && organisations * 3 >= seen) {
      return Entity.Type.ORG;
    }
    boolean city = rules.canonical.isCity(spelling) && organisations == 0;
    return city && (!single || places > 0) ? Entity.Type.LOC : Entity.Type.PERSON;
  }

  /** Whether somebody of the article is called so. */
  private boolean isSurname(String surface) {
    String end = " " + surface;
    return forms.entrySet().stream()
        .anyMatch(
            form ->
                form.getKey().endsWith(end) && form.getValue().maxVotes() == Entity.Type.PERSON);
  }
}
