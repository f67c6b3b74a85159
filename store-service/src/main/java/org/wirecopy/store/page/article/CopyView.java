package org.wirecopy.store.page.article;

import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.store.page.DisplayText;
import org.wirecopy.store.page.Headline;
import org.wirecopy.store.page.Tongue;
import org.wirecopy.store.postgres.HeadingQueries.Heading;

/**
 * Another article that shares text with the one that is looked at.
 *
 * @param relation what the other is to this one, to be read behind its headline
 */
public record CopyView(Heading heading, String relation) {
  static CopyView of(Duplicate link, Heading heading) {
    return new CopyView(heading, relation(link));
  }

  private static String relation(Duplicate link) {
    String share = DisplayText.percent(link.share());
    return switch (link.relation()) {
      case EXACT -> "the same text";
      case NEAR -> "nearly the same text, has %s of this one".formatted(share);
      case CONTAINS ->
          "shorter, and mostly contained in this one (%s of this text)".formatted(share);
      case CONTAINED_IN -> "longer, and contains %s of this one".formatted(share);
    };
  }

  public String title() {
    return Headline.listed(heading.title(), heading.beginning());
  }

  public Tongue tongue() {
    return Tongue.of(heading.language());
  }
}
