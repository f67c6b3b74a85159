package org.wirecopy.topics;

import java.io.Serial;

/** Something else was decided before, and is not done yet. */
public final class OtherDecisionException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** What is being done. */
  OtherDecisionException(GoOn before) {
    super(before.label() + " was decided before and is being done; wait until it is");
  }
}
