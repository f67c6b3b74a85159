package org.wirecopy.ingest.format;

import java.util.function.Consumer;

/**
 * Takes the results of a reading that resumes: the first of them have been committed before, and
 * the format may skip the work of producing them.
 */
public interface Resumption extends Consumer<ReadResult> {
  /**
   * To be asked before exactly one result is made.
   *
   * @return true if it has been committed: then it counts as met and must not be handed on
   */
  boolean passOver();

  /** Asks the consumer of the results; one that does not resume wants all of them. */
  static boolean passesOver(Consumer<ReadResult> results) {
    return results instanceof Resumption resumption && resumption.passOver();
  }
}
