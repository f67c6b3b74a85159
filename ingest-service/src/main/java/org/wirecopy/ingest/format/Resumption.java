package org.wirecopy.ingest.format;

import java.util.function.Consumer;

/**
 * Takes the findings of a reading that resumes: the first of them have been committed before, and
 * whoever makes them may spare the work.
 */
public interface Resumption extends Consumer<Finding> {
  /**
   * To be asked before exactly one finding is made.
   *
   * @return true if it has been committed: then it counts as met and must not be handed on
   */
  boolean passOver();

  /** Asks whoever takes the findings; one that does not resume wants them all. */
  static boolean passesOver(Consumer<Finding> findings) {
    return findings instanceof Resumption resumption && resumption.passOver();
  }
}
