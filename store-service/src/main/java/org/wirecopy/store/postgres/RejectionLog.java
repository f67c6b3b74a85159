package org.wirecopy.store.postgres;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.wirecopy.ingest.contract.TraceParent;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.Delivery;
import org.wirecopy.store.arrival.StoreRejection;

/** Logs each record that the store itself rejects, with the article's URI and trace id. */
public final class RejectionLog {
  private static final Logger LOG = Logger.getLogger(RejectionLog.class);
  private static final String ARTICLE = "articleUri";
  private static final String TRACE = "traceId";

  private RejectionLog() {}

  public static void tell(Arrival.Unreadable rejected) {
    Delivery delivery = rejected.delivery();
    StoreRejection rejection = rejected.rejection();
    try {
      if (delivery.key() != null) {
        MDC.put(ARTICLE, delivery.key());
      }
      TraceParent.traceId(delivery.traceParent()).ifPresent(id -> MDC.put(TRACE, id));
      LOG.warnf(
          "%s is rejected (%s): %s",
          delivery.at().reference(), rejection.reason(), rejection.message());
    } finally {
      MDC.remove(ARTICLE);
      MDC.remove(TRACE);
    }
  }
}
