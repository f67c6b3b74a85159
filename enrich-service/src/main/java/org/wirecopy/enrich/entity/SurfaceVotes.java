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
  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final KnownNames known;
  private final Wording wording;

  /** All that speaks for one form or another. */
  private static final class Form {
    private final Map<Entity.Type, Integer> votes = new EnumMap<>(Entity.Type.class);
    private final Map<Clues.Clue, Integer> clues = new EnumMap<>(Clues.Clue.class);
    private final Map<String, Integer> spellings = new LinkedHashMap<>();

    int votes(Entity.Type type) {
      return votes.getOrDefault(type, 0);
    }

    int clues(Clues.Clue clue) {
      return clues.getOrDefault(clue, 0);
    }

    /** Persons before organisations before places where votes are equal. */
    Entity.Type mostVotes() {
      Entity.Type most = Entity.Type.PERSON;
      for (Entity.Type type : Entity.Type.values()) {
        if (votes(type) > votes(most)) {
          most = type;
        }
      }
      return most;
    }
  }

  SurfaceVotes(KnownNames known, Wording wording, Clues clues, List<Name> names) {
    this.known = known;
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
    String most = null;
    int count = 0;
    for (Map.Entry<String, Integer> spelling : forms.get(surface).spellings.entrySet()) {
      if (spelling.getValue() > count) {
        most = spelling.getKey();
        count = spelling.getValue();
      }
    }
    return most;
  }

  /**
   * Makes a form known that is written without its ending, with all that speaks for the written
   * one.
   */
  void alias(String form, String written) {
    Form bare = new Form();
    bare.votes.putAll(forms.get(written).votes);
    bare.clues.putAll(forms.get(written).clues);
    String spelling = spelling(written);
    bare.spellings.put(spelling.substring(0, spelling.length() - 1), 1);
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
    Entity.Type voted = form.mostVotes();
    // Engines take the EU for a place and a country for its team; a known name is what it is.
    Optional<Entity.Type> settled = known.sure(surface).map(KnownNames.Known::type);
    if (settled.isPresent() && voted != Entity.Type.PERSON) {
      return settled.get();
    }
    return byHead(surface, voted).orElseGet(() -> byClues(surface, form, voted));
  }

  /** What the last word of a name says: "Council", "River". */
  private Optional<Entity.Type> byHead(String surface, Entity.Type voted) {
    int words = surface.split(" ", -1).length;
    // People are called Banks, Rivers and Court.
    if (words < (voted == Entity.Type.PERSON ? 3 : 2)) {
      return Optional.empty();
    }
    String spelling = spelling(surface);
    String head = spelling.substring(spelling.lastIndexOf(' ') + 1);
    if (wording.isOrganisationHead(head)) {
      return Optional.of(Entity.Type.ORG);
    }
    return wording.isPlaceHead(head) ? Optional.of(Entity.Type.LOC) : Optional.empty();
  }

  private Entity.Type byClues(String surface, Form form, Entity.Type voted) {
    int person = form.clues(Clues.Clue.PERSON);
    int speaker = form.clues(Clues.Clue.SPEAKER);
    int place = form.clues(Clues.Clue.PLACE);
    if (voted == Entity.Type.LOC && place == 0 && person + speaker > 0 && !known.isPlace(surface)) {
      return Entity.Type.PERSON;
    }
    int seen = form.votes.values().stream().mapToInt(Integer::intValue).sum();
    int least = surface.indexOf(' ') < 0 ? 3 : 2;
    if (voted == Entity.Type.PERSON && person + speaker == 0 && place * least >= seen) {
      return Entity.Type.LOC;
    }
    return voted;
  }
}
