package org.wirecopy.enrich.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.ContractViolationException;
import org.wirecopy.ingest.contract.IngestedArticle;

/**
 * Takes an enriched record apart, so that its article takes the way of one that arrives. What is no
 * such record is passed over: nobody but the enricher's own command writes here.
 */
final class ReprocessProcessor extends ContextualProcessor<byte[], byte[], String, Step.Arrived> {
  private final Envelope envelope;
  private final EnrichCounts counts;

  ReprocessProcessor(Envelope envelope, EnrichCounts counts) {
    this.envelope = envelope;
    this.counts = counts;
  }

  @Override
  public void process(Record<byte[], byte[]> received) {
    EnrichedArticle enriched = enriched(received);
    if (enriched == null) {
      counts.passedOver();
      return;
    }
    RecordMetadata place = context().recordMetadata().orElseThrow();
    Step.Arrived again =
        new Step.Arrived(
            new IngestedArticle(enriched.article(), enriched.origin()),
            new SourceRecord(
                place.topic(), place.partition(), place.offset(), received.key(), received.value()),
            EarlierAnswer.of(enriched));
    try (RecordScope scope =
        envelope.enter("enrich", enriched.article().uri(), received.headers())) {
      Headers headers = scope.headers();
      ReprocessTopic.mark(headers);
      context()
          .forward(
              received
                  .withKey(enriched.article().uri())
                  .withValue(again)
                  .withTimestamp(enriched.origin().ingestedAt().toEpochMilli())
                  .withHeaders(headers));
    }
  }

  private static EnrichedArticle enriched(Record<byte[], byte[]> received) {
    if (received.key() == null || received.value() == null) {
      return null;
    }
    try {
      EnrichedArticle enriched = ContractJson.read(received.value(), EnrichedArticle.class);
      String key = new String(received.key(), StandardCharsets.UTF_8);
      return enriched.article().uri().equals(key) ? enriched : null;
    } catch (ContractViolationException e) {
      return null;
    }
  }
}
