package org.wirecopy.store.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which source is to be muted, or not; every field is checked, and an error names it. */
@Schema(
    name = "SourceRequest",
    requiredProperties = {"inbox", "source", "muted"})
record SourceRequest(
    String inbox,
    @Schema(description = "The publisher, as GET /api/sources names it.") String source,
    Boolean muted) {

  String checkedInbox() {
    return QueryParameters.required("inbox", inbox);
  }

  String checkedSource() {
    return QueryParameters.required("source", source);
  }

  boolean checkedMuted() {
    if (muted == null) {
      throw new BadParameterException("muted", "muted is missing: true or false");
    }
    return muted;
  }
}
