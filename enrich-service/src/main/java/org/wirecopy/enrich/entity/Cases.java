package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirecopy.enrich.contract.Entity;

/**
 * Names in other cases than the first: "Merkels" beside "Merkel", "Damira Horvata" beside "Damir
 * Horvat". Which endings a language has is its {@link Wording}'s.
 */
final class Cases {
  /** Longer names are titles of works, and have too many forms to try. */
  private static final int MAX_WORDS = 4;

  private final SurfaceVotes votes;
  private final Wording wording;
  private final NameRules rules;
  private final Declensions declensions;

  Cases(SurfaceVotes votes, Wording wording, NameRules rules) {
    this.votes = votes;
    this.wording = wording;
    this.rules = rules;
    declensions =
        new Declensions(
            wording.declinesAdjectives()
                ? votes.surfaces().stream()
                    .filter(surface -> votes.type(surface) != Entity.Type.PERSON)
                    .toList()
                : List.of(),
            surface -> rules.known.whole(surface).isPresent());
  }

  /**
   * The surface form in the first case, where the article holds that form too, as a name or as a
   * surname, or everybody knows it.
   */
  Optional<String> nominative(String surface) {
    if (wording.endings().isEmpty()) {
      return Optional.empty();
    }
    boolean person = votes.type(surface) == Entity.Type.PERSON;
    Optional<String> declined = person ? Optional.empty() : declensions.first(surface);
    if (declined.isPresent()) {
      return declined;
    }
    boolean mayBeKnown = !person && rules.known.whole(surface).isEmpty();
    for (String form : forms(surface)) {
      if ((mayBeKnown && rules.known.whole(form).isPresent()) || isInText(surface, form)) {
        votes.alias(form, surface, spelling(surface, form));
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  private boolean isInText(String surface, String form) {
    // Of two people one may be called Ivan and the other Ivana: a surname is changed, or both.
    boolean ownForm = form.indexOf(' ') > 0 || !wording.changesGivenNames();
    return votes.surfaces().stream()
        .anyMatch(
            other ->
                other.endsWith(" " + form)
                    || (other.equals(form)
                        && (ownForm || votes.type(surface) != Entity.Type.PERSON)));
  }

  /** The form as it would be spelled, from the spelling with another ending. */
  private String spelling(String surface, String form) {
    String[] written = surface.split(" ", -1);
    String[] first = form.split(" ", -1);
    String[] spelled = votes.spelling(surface).split(" ", -1);
    if (spelled.length != written.length) {
      return form;
    }
    for (int i = 0; i < spelled.length; i++) {
      int same = 0;
      while (same < Math.min(written[i].length(), first[i].length())
          && written[i].charAt(same) == first[i].charAt(same)) {
        same++;
      }
      int stem = Math.max(0, spelled[i].length() - (written[i].length() - same));
      spelled[i] = spelled[i].substring(0, stem) + first[i].substring(same);
    }
    return String.join(" ", spelled);
  }

  /** What the name may be in the first case: its last word has another ending, others may have. */
  private List<String> forms(String surface) {
    String[] words = surface.split(" ", -1);
    if (words.length > MAX_WORDS) {
      return List.of();
    }
    List<String> forms = new ArrayList<>(changed(words[words.length - 1]));
    for (int i = words.length - 2; i >= 0; i--) {
      List<String> longer = new ArrayList<>();
      List<String> others = wording.changesGivenNames() ? changed(words[i]) : List.of();
      for (String form : forms) {
        longer.add(words[i] + " " + form);
        others.forEach(other -> longer.add(other + " " + form));
      }
      forms = longer;
    }
    return forms;
  }

  private List<String> changed(String word) {
    List<String> forms = new ArrayList<>();
    wording
        .endings()
        .forEach(
            ending -> {
              String form = ending.nominative(word);
              if (form != null) {
                forms.add(form);
              }
            });
    return forms;
  }
}
