package org.wirecopy.kubernetes;

import java.util.List;

/** A rule for all objects of an overlay. */
interface Check {
  /** What breaks the rule, a sentence each; empty if nothing does. */
  List<String> problems(Rendered rendered);
}
