package org.wirecopy.store.api;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which page of a list is meant. */
final class Paging {
  @RestQuery
  @Parameter(
      description = "Most items on a page, 1 to 500.",
      schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
  String limit;

  @RestQuery
  @Parameter(description = "The 'next' of the page before, with the other parameters as they were.")
  String cursor;

  int limit() {
    return QueryParameters.limit(limit);
  }

  /** The arrival behind which the page begins; null for the first page. */
  Long arrival() {
    return Cursor.arrival(cursor);
  }
}
