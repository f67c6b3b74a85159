package org.wirecopy.runtime.problem;

import io.vertx.ext.web.RoutingContext;

/** The page of a service that has pages, for what went wrong before one of them was reached. */
public interface ProblemPage {
  /** Whether the address is that of a page, and not one for programs. */
  boolean isFor(RoutingContext context);

  /** The page, as HTML. */
  String html(RoutingContext context, Problem problem);
}
