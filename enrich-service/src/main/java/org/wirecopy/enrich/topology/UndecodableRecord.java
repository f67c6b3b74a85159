package org.wirecopy.enrich.topology;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jboss.logging.Logger;
import org.wirecopy.ingest.contract.Rejection;

/**
 * A record that Kafka Streams cannot decode is rejected, and the next one is read: by itself it
 * would end the thread, and each that takes its place. That is a record of the lane which no
 * enricher wrote; what is on {@code articles.ingested} is decoded by the topology.
 */
public final class UndecodableRecord implements DeserializationExceptionHandler {
  private static final Logger LOG = Logger.getLogger(UndecodableRecord.class);

  private Envelope envelope;
  private EnrichCounts counts;

  /** Takes what {@link UnexpectedFailure} takes. */
  @Override
  public void configure(Map<String, ?> settings) {
    envelope = (Envelope) settings.get(UnexpectedFailure.ENVELOPE);
    counts = (EnrichCounts) settings.get(UnexpectedFailure.COUNTS);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext at, ConsumerRecord<byte[], byte[]> received, Exception failure) {
    SourceRecord source =
        new SourceRecord(
            received.topic(),
            received.partition(),
            received.offset(),
            received.key(),
            received.value());
    LOG.errorf(failure, "%s is rejected: it cannot be decoded", source.reference());
    Rejection rejection = RejectionReason.undecodable(failure).of(source, envelope.now());
    counts.rejected(rejection.reason());
    return Response.resume(
        List.of(envelope.rejected(rejection, received.timestamp(), received.headers())));
  }
}
