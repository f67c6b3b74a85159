package org.wirecopy.enrich.service;

import java.io.Serial;
import org.apache.kafka.common.KafkaException;

/** The place at which the enricher stands in a topic is no longer there. */
final class LostPlaceException extends KafkaException {
  @Serial private static final long serialVersionUID = 1L;

  LostPlaceException(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
