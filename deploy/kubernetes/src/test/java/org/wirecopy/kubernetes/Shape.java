package org.wirecopy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Knows the fields that objects of some kinds may have. */
interface Shape {
  /**
   * Whether it is responsible.
   *
   * @param kind API version and kind, {@code apps/v1/Deployment}
   */
  boolean knows(String kind);

  /** What does not fit, unknown fields included; only for kinds that are known here. */
  List<String> problems(String kind, JsonNode object);
}
