package org.wirecopy.enrich.entity;

import java.util.Optional;
import org.wirecopy.enrich.contract.Entity;

/** In German a name's genitive has an s and no apostrophe: "Merkels" beside "Merkel". */
final class Genitives {
  private final SurfaceVotes votes;
  private final Wording wording;
  private final NameRules rules;

  Genitives(SurfaceVotes votes, Wording wording, NameRules rules) {
    this.votes = votes;
    this.wording = wording;
    this.rules = rules;
  }

  /**
   * The surface form without its ending, where the article holds that form too, as a name or as a
   * surname, or everybody knows it.
   */
  Optional<String> nominative(String surface) {
    if (!wording.hasBareGenitive() || !surface.endsWith("s")) {
      return Optional.empty();
    }
    String form = surface.substring(0, surface.length() - 1);
    boolean known = rules.known.whole(surface).isEmpty() && rules.known.whole(form).isPresent();
    if (known && votes.type(surface) != Entity.Type.PERSON) {
      votes.alias(form, surface);
      return Optional.of(form);
    }
    boolean inText =
        votes.surfaces().stream().anyMatch(s -> s.equals(form) || s.endsWith(" " + form));
    if (inText) {
      votes.alias(form, surface);
      return Optional.of(form);
    }
    return Optional.empty();
  }
}
