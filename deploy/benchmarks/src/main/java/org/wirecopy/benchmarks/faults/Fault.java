package org.wirecopy.benchmarks.faults;

/**
 * One thing that goes wrong.
 *
 * @param name to choose it by
 * @param done what is done to the run
 * @param wayBack who or what mends it
 * @param deed does it, waits until it is told, and goes the way back
 * @param again whether the way back reads or enriches articles again, so that topics hold them
 *     twice
 * @param writtenOff whether the operator writes off what the sums lack or have too much, when
 *     nothing is under way any more
 */
record Fault(
    String name, String done, String wayBack, Deed deed, boolean again, boolean writtenOff) {
  /** Nobody has to do anything. */
  static final String BY_ITSELF = "by itself";

  /** The run has ended, and is started with the same command. */
  static final String STARTED_AGAIN = "the same command again";

  Fault(String name, String done, String wayBack, Deed deed) {
    this(name, done, wayBack, deed, false, false);
  }

  /** The same, where the way back reads or enriches articles again. */
  Fault withReadingAgain() {
    return new Fault(name, done, wayBack, deed, true, writtenOff);
  }

  /** The same, where the sums are off by something that is written off at the end. */
  Fault withWriteOff() {
    return new Fault(name, done, wayBack, deed, again, true);
  }

  /** What a fault does. */
  @FunctionalInterface
  interface Deed {
    Seen on(Ground ground) throws Exception;
  }

  /**
   * How the fault was told.
   *
   * @param as what an operator sees
   * @param afterSeconds how long after the deed
   */
  record Seen(String as, double afterSeconds) {}
}
