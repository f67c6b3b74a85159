package org.wirecopy.store.page.article;

import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.store.link.Link;
import org.wirecopy.store.page.DisplayText;

/** What two articles have in common, in a sentence. */
final class Verdict {
  static final String UNKNOWN = "No link between these two was found when they were read.";

  private Verdict() {}

  /**
   * The sentence.
   *
   * @param link to the right article, as the left one has it
   */
  static String of(Duplicate link) {
    String ofLeft = DisplayText.percent(link.share());
    String ofRight = DisplayText.percent(Link.mirrored(link, link.uri()).share());
    return switch (link.relation()) {
      case EXACT -> "Both have the same text.";
      case NEAR ->
          "Both have nearly the same text: the right one has %s of the left one, and the left one %s of the right one."
              .formatted(ofLeft, ofRight);
      case CONTAINS ->
          "The left article contains most of the right one: %s of it.".formatted(ofRight);
      case CONTAINED_IN ->
          "The left article is mostly contained in the right one, which has %s of it."
              .formatted(ofLeft);
    };
  }
}
