package org.wirecopy.enrich.topology;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Rejection;

/** Gives a rejection its key and its bytes. */
final class RejectionProcessor extends ContextualProcessor<String, Step.Rejected, String, byte[]> {
  private final Envelope envelope;
  private final EnrichCounts counts;

  RejectionProcessor(Envelope envelope, EnrichCounts counts) {
    this.envelope = envelope;
    this.counts = counts;
  }

  @Override
  public void process(Record<String, Step.Rejected> rejected) {
    Rejection rejection = rejected.value().rejection();
    byte[] value = ContractJson.write(rejection);
    counts.rejected(rejection.reason());
    context()
        .forward(
            rejected
                .withKey(rejection.key())
                .withValue(value)
                .withHeaders(
                    envelope.headers(
                        IngestTopics.ARTICLES_REJECTED,
                        rejection.key(),
                        value,
                        rejected.headers())));
  }
}
