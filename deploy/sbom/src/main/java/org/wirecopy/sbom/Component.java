package org.wirecopy.sbom;

import java.util.List;

/**
 * A library of a bill of materials.
 *
 * @param group Maven's group id
 * @param name Maven's artifact id
 * @param version Maven's version
 * @param classifier Maven's classifier, empty where it has none
 * @param licences what its author offers, any of which may be chosen: SPDX ids, or names where the
 *     bill of materials knows no id
 * @param website where it comes from, empty where the bill of materials does not say
 */
record Component(
    String group,
    String name,
    String version,
    String classifier,
    List<String> licences,
    String website) {
  Component {
    licences = List.copyOf(licences);
  }

  /** Group and name, as lists of flaws name it. */
  String id() {
    return group + ":" + name;
  }

  boolean ours() {
    return group.equals("org.wirecopy");
  }

  @Override
  public String toString() {
    return id() + ":" + version;
  }
}
