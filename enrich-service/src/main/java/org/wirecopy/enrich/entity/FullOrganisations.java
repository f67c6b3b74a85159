package org.wirecopy.enrich.entity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/**
 * Organisations by less than their full name. What a company is by law is no part of its name in
 * any article; "Vale" is the "Vale Group" only where one article has both.
 */
final class FullOrganisations {
  /** Behind a name, perhaps several of them: "Co., Ltd". */
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?<=[\\p{L}\\d.)])(?:,? (?:Inc|Incorporated|Corp|Corporation|Co|Ltd|Limited|LLC|LLP|PLC|Plc|plc"
              + "|AG|GmbH|SE|KG|KGaA|S\\.A|SpA|S\\.p\\.A|N\\.V|NV|B\\.V|BV|A/S|ASA|Oyj|AB)\\.?)+$");

  private static final List<String> ENDS = List.of("group", "holdings", "holding", "international");

  private final SurfaceVotes votes;

  FullOrganisations(SurfaceVotes votes) {
    this.votes = votes;
  }

  /** The form of the article's only organisation that has one such word more. */
  Optional<String> of(String surface) {
    if (votes.type(surface) != Entity.Type.ORG) {
      return Optional.empty();
    }
    List<String> longer =
        ENDS.stream()
            .map(end -> surface + " " + end)
            .filter(votes.surfaces()::contains)
            .filter(form -> votes.type(form) == Entity.Type.ORG)
            .toList();
    return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
  }

  /** The name of an organisation without what it is by law. */
  static String withoutLegalForm(String name) {
    return LEGAL_FORM.matcher(name).replaceFirst("");
  }
}
