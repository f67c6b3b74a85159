package org.wirecopy.ingest.kafka;

import org.apache.kafka.common.errors.ProducerFencedException;
import org.wirecopy.ingest.intake.IntakeStoppedException;

/** How an ingester learns that another one has taken its place. */
final class Fencing {
  private Fencing() {}

  /** Whether that is why something failed. */
  static boolean is(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProducerFencedException) {
        return true;
      }
    }
    return false;
  }

  static IntakeStoppedException stopped(Exception cause) {
    return new IntakeStoppedException(
        "another ingester has started with the same inbox and index; this one stops for good."
            + " Give each ingester an index of its own",
        cause);
  }
}
