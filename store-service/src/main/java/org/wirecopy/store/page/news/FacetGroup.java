package org.wirecopy.store.page.news;

import java.util.List;
import org.wirecopy.store.page.Address;

/**
 * What hits have in common, of one kind.
 *
 * @param name of the kind, for people
 */
public record FacetGroup(String name, List<Value> values) {
  public FacetGroup {
    values = List.copyOf(values);
  }

  /**
   * One of them.
   *
   * @param articles number of hits
   * @param link to those alone; where they are asked for already, to all others too
   */
  public record Value(String name, long articles, boolean isChosen, Address link) {}
}
