package org.wirecopy.store.page.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.Tongue;
import org.wirecopy.store.postgres.Facet;

/** By what a search can be made narrower: languages, outlets, names. */
final class Narrowing {
  private static final String SEARCH = "/search";
  private static final int MAX_VALUES = 8;

  private static final Map<String, String> NAMES =
      Map.of(
          "language", "Language",
          "source", "Outlet",
          "PERSON", "People",
          "ORG", "Organisations",
          "LOC", "Places");

  private Narrowing() {}

  /**
   * Links that make a search narrower.
   *
   * @param found what its hits have in common
   */
  static List<FacetGroup> groups(SearchForm form, List<Facet> found) {
    List<FacetGroup> groups = new ArrayList<>();
    for (String kind : List.of("source", "language", "PERSON", "ORG", "LOC")) {
      List<FacetGroup.Value> values =
          found.stream()
              .filter(one -> one.of().equals(kind))
              .limit(MAX_VALUES)
              .map(one -> value(form, one))
              .toList();
      if (!values.isEmpty()) {
        groups.add(new FacetGroup(NAMES.get(kind), values));
      }
    }
    return groups;
  }

  private static FacetGroup.Value value(SearchForm form, Facet facet) {
    String parameter =
        switch (facet.of()) {
          case "language" -> "language";
          case "source" -> "source";
          default -> "entity";
        };
    Address address = form.address(SEARCH);
    boolean isChosen = facet.value().equals(address.parameters().get(parameter));
    String name =
        switch (facet.of()) {
          case "language" -> Tongue.of(facet.value()).name();
          case "source" -> facet.value();
          default -> facet.name();
        };
    return new FacetGroup.Value(
        name, facet.articles(), isChosen, address.with(parameter, isChosen ? null : facet.value()));
  }
}
