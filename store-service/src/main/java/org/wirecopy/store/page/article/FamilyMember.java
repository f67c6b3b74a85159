package org.wirecopy.store.page.article;

import java.time.Duration;
import java.time.Instant;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.store.link.Link;
import org.wirecopy.store.page.DisplayText;
import org.wirecopy.store.page.ListItem;

/**
 * An article of a family, in the line of time.
 *
 * @param isFirst whether nobody had the story earlier
 * @param later how long after the first, for people; empty for the first
 * @param change what of the first it kept, cut and added; empty where nobody knows
 */
public record FamilyMember(ListItem item, boolean isFirst, String later, String change) {
  /**
   * A later member.
   *
   * @param link to it, as the first one has it; null where there is none
   */
  static FamilyMember of(ListItem item, ListItem first, Duplicate link) {
    boolean isFirst = item.id().equals(first.id());
    return new FamilyMember(
        item,
        isFirst,
        isFirst ? "" : later(time(first), time(item)),
        isFirst || link == null ? "" : change(link));
  }

  /** When it was published, or else read. */
  static Instant time(ListItem item) {
    return item.published() == null ? item.ingested() : item.published();
  }

  static String change(Duplicate link) {
    if (link.relation() == Relation.EXACT) {
      return "word for word";
    }
    double added = 1 - Link.mirrored(link, link.uri()).share();
    return "kept %s, cut %s; %s of it is new"
        .formatted(
            DisplayText.percent(link.share()),
            DisplayText.percent(1 - link.share()),
            DisplayText.percent(added));
  }

  static String later(Instant first, Instant then) {
    Duration after = Duration.between(first, then);
    return after.toMinutes() < 1 ? "at the same time" : DisplayText.shown(after) + " later";
  }
}
