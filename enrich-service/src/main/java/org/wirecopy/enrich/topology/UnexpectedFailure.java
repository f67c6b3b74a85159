package org.wirecopy.enrich.topology;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Rejection;

/**
 * A fault of this program on one record rejects that record, and processing continues. A fault of
 * Kafka's or of a store does not: it concerns all records, and rejecting them one by one would lose
 * them.
 */
public final class UnexpectedFailure implements ProcessingExceptionHandler {
  /** Name of the setting that holds the {@link Envelope}. */
  public static final String ENVELOPE = "wirecopy.envelope";

  /** Name of the setting that holds the {@link EnrichCounts}. */
  public static final String COUNTS = "wirecopy.counts";

  private static final Logger LOG = Logger.getLogger(UnexpectedFailure.class);

  private Envelope envelope;
  private EnrichCounts counts;

  @Override
  public void configure(Map<String, ?> settings) {
    envelope = (Envelope) settings.get(ENVELOPE);
    counts = (EnrichCounts) settings.get(COUNTS);
  }

  @Override
  public Response handleError(ErrorHandlerContext at, Record<?, ?> received, Exception failure) {
    if (failure instanceof KafkaException) {
      return Response.fail();
    }
    SourceRecord source =
        new SourceRecord(
            at.topic(), at.partition(), at.offset(), at.sourceRawKey(), at.sourceRawValue());
    if (isReprocessed(at, received)) {
      LOG.errorf(failure, "%s is passed over in %s", source.reference(), at.processorNodeId());
      counts.passedOver();
      return Response.resume();
    }
    LOG.errorf(failure, "%s is rejected in %s", source.reference(), at.processorNodeId());
    Rejection rejection = RejectionReason.unexpected(failure).of(source, envelope.now());
    counts.rejected(rejection.reason());
    return Response.resume(
        List.of(envelope.rejected(rejection, received.timestamp(), received.headers())));
  }

  /** What is published of its article stands. Anybody may put that mark on what is ingested. */
  private static boolean isReprocessed(ErrorHandlerContext at, Record<?, ?> received) {
    return ReprocessTopic.isMarked(received.headers())
        && !at.topic().equals(IngestTopics.ARTICLES_INGESTED.name());
  }
}
