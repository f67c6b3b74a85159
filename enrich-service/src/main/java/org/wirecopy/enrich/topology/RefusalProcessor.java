package org.wirecopy.enrich.topology;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Rejection;

/** Gives a refusal its key and its bytes. */
final class RefusalProcessor extends ContextualProcessor<String, Step.Refused, String, byte[]> {
  private final Envelope envelope;
  private final EnrichCounts counts;

  RefusalProcessor(Envelope envelope, EnrichCounts counts) {
    this.envelope = envelope;
    this.counts = counts;
  }

  @Override
  public void process(Record<String, Step.Refused> refused) {
    Rejection rejection = refused.value().rejection();
    byte[] value = ContractJson.write(rejection);
    counts.rejected(rejection.reason());
    context()
        .forward(
            refused
                .withKey(rejection.key())
                .withValue(value)
                .withHeaders(
                    envelope.headers(
                        IngestTopics.ARTICLES_REJECTED,
                        rejection.key(),
                        value,
                        refused.headers())));
  }
}
