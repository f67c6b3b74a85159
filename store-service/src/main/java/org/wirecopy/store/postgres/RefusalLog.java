package org.wirecopy.store.postgres;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.Delivery;
import org.wirecopy.store.arrival.StoreRejection;

/** Tells of each record that the store itself refuses, under the article's name and trace. */
public final class RefusalLog {
  private static final Logger LOG = Logger.getLogger(RefusalLog.class);
  private static final String ARTICLE = "articleUri";
  private static final String TRACE = "traceId";
  private static final int TRACE_BEGIN = 3;
  private static final int TRACE_END = 35;

  private RefusalLog() {}

  public static void tell(Arrival.Unreadable refused) {
    Delivery delivery = refused.delivery();
    StoreRejection rejection = refused.rejection();
    try {
      if (delivery.key() != null) {
        MDC.put(ARTICLE, delivery.key());
      }
      if (delivery.traceParent() != null && delivery.traceParent().length() > TRACE_END) {
        MDC.put(TRACE, delivery.traceParent().substring(TRACE_BEGIN, TRACE_END));
      }
      LOG.warnf(
          "%s is refused (%s): %s",
          delivery.at().reference(), rejection.reason(), rejection.message());
    } finally {
      MDC.remove(ARTICLE);
      MDC.remove(TRACE);
    }
  }
}
