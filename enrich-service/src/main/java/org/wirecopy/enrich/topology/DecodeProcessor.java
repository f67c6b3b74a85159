package org.wirecopy.enrich.topology;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.ContractViolationException;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.topics.kafka.LastRecord;

/** Decodes an article, or says why the bytes are not one. */
final class DecodeProcessor extends ContextualProcessor<byte[], byte[], String, Step> {
  private final Envelope envelope;
  private final SeenRecords seen;

  DecodeProcessor(Envelope envelope, SeenRecords seen) {
    this.envelope = envelope;
    this.seen = seen;
  }

  @Override
  public void process(Record<byte[], byte[]> received) {
    RecordMetadata place = context().recordMetadata().orElseThrow();
    SourceRecord source =
        new SourceRecord(
            place.topic(), place.partition(), place.offset(), received.key(), received.value());
    seen.saw(
        place.partition(),
        LastRecord.of(place.offset(), received.timestamp(), received.key(), received.value()));
    // Kafka Streams calls all that follows, up to the next topic, within the call to forward.
    try (RecordScope scope =
        envelope.enter(
            "enrich", source.keyText(), received.headers(), source.answered(seen.topicId()))) {
      context()
          .forward(
              received
                  .withKey(source.keyText())
                  .withValue(decode(source))
                  .withHeaders(scope.headers()));
    }
  }

  private Step decode(SourceRecord source) {
    if (source.keyText() == null || source.keyText().isBlank()) {
      return rejected(RejectionReason.keyless(), source);
    }
    if (!source.hasWellFormedKey()) {
      return rejected(RejectionReason.malformedKey(), source);
    }
    if (source.value() == null) {
      return new Step.TakenDown();
    }
    try {
      IngestedArticle ingested = ContractJson.read(source.value(), IngestedArticle.class);
      String uri = ingested.article().uri();
      return uri.equals(source.keyText())
          ? new Step.Arrived(ingested, source, null)
          : rejected(RejectionReason.wrongKey(source.keyText(), uri), source);
    } catch (ContractViolationException e) {
      return rejected(RejectionReason.undecodable(e), source);
    }
  }

  private Step rejected(RejectionReason rejection, SourceRecord source) {
    return new Step.Rejected(rejection.of(source, envelope.now()));
  }
}
