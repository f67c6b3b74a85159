package org.wirecopy.enrich.onnx;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** What a parser of JSON has to say, in one line. */
final class Reasons {
  private Reasons() {}

  static String of(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String where =
        at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    return e.getOriginalMessage().lines().findFirst().orElse("unreadable") + where;
  }
}
