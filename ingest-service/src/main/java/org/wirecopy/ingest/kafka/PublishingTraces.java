package org.wirecopy.ingest.kafka;

import org.wirecopy.ingest.intake.Publication;

/** Follows records on their way out, where somebody has turned tracing on. */
@FunctionalInterface
public interface PublishingTraces {
  /** Nobody follows. */
  PublishingTraces NONE = publication -> null;

  /** A record is about to be sent; null where it is not followed. */
  Step begin(Publication publication);

  /** One record on its way. */
  interface Step {
    /** The W3C {@code traceparent} that the record carries. */
    String traceParent();

    /**
     * Its transaction is over.
     *
     * @param failure what it failed with; null where it is committed
     */
    void end(Exception failure);
  }
}
