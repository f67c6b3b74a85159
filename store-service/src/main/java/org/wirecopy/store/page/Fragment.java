package org.wirecopy.store.page;

import java.util.ArrayList;
import java.util.List;
import org.wirecopy.store.display.VisibleText;
import org.wirecopy.store.search.Excerpt;

/**
 * A part of an excerpt.
 *
 * @param isFound whether it is a word that was asked for
 */
public record Fragment(String text, boolean isFound) {
  /** An excerpt, cut where words were found, as it can be shown. */
  static List<Fragment> of(Excerpt excerpt) {
    List<Fragment> fragments = new ArrayList<>();
    int at = 0;
    for (Excerpt.Mark mark : excerpt.marks()) {
      int start = excerpt.text().offsetByCodePoints(0, mark.start());
      int end = excerpt.text().offsetByCodePoints(0, mark.end());
      add(fragments, excerpt.text().substring(at, start), false);
      add(fragments, excerpt.text().substring(start, end), true);
      at = end;
    }
    add(fragments, excerpt.text().substring(at), false);
    return fragments;
  }

  private static void add(List<Fragment> fragments, String text, boolean isFound) {
    if (!text.isEmpty()) {
      fragments.add(new Fragment(VisibleText.block(text), isFound));
    }
  }
}
