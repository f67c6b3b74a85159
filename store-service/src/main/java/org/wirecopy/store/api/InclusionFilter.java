package org.wirecopy.store.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps {@code include} for operators, whatever is asked; unknown words are the resource's. */
class InclusionFilter {
  @Inject Asker asker;

  @ServerRequestFilter
  public void check(UriInfo uri) {
    List<String> words = uri.getQueryParameters().getOrDefault(Inclusion.PARAMETER, List.of());
    if (words.stream().anyMatch(Inclusion::isKnown)) {
      asker.requireOperator();
    }
  }
}
