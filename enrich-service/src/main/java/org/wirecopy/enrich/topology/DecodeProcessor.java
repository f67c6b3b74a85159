package org.wirecopy.enrich.topology;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.ContractViolationException;
import org.wirecopy.ingest.contract.IngestedArticle;

/** From bytes to an article, or to the reason why they are none. */
final class DecodeProcessor extends ContextualProcessor<byte[], byte[], String, Step> {
  private final Envelope envelope;

  DecodeProcessor(Envelope envelope) {
    this.envelope = envelope;
  }

  @Override
  public void process(Record<byte[], byte[]> received) {
    RecordMetadata place = context().recordMetadata().orElseThrow();
    SourceRecord source =
        new SourceRecord(
            place.topic(), place.partition(), place.offset(), received.key(), received.value());
    // Kafka Streams calls all that follows, up to the next topic, within the call to forward.
    try (Passage passage = envelope.enter("enrich", source.keyText(), received.headers())) {
      context()
          .forward(
              received
                  .withKey(source.keyText())
                  .withValue(decode(source))
                  .withHeaders(passage.headers()));
    }
  }

  private Step decode(SourceRecord source) {
    if (source.keyText() == null || source.keyText().isBlank()) {
      return refused(Refusal.keyless(), source);
    }
    if (source.value() == null) {
      return new Step.TakenDown();
    }
    try {
      IngestedArticle ingested = ContractJson.read(source.value(), IngestedArticle.class);
      String uri = ingested.article().uri();
      return uri.equals(source.keyText())
          ? new Step.Arrived(ingested, source)
          : refused(Refusal.wrongKey(source.keyText(), uri), source);
    } catch (ContractViolationException e) {
      return refused(Refusal.undecodable(e), source);
    }
  }

  private Step refused(Refusal refusal, SourceRecord source) {
    return new Step.Refused(refusal.of(source, envelope.now()));
  }
}
