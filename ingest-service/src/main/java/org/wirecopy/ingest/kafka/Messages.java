package org.wirecopy.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.wirecopy.ingest.contract.CloudEvent;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.ingest.contract.TraceParent;
import org.wirecopy.ingest.intake.Publication;

/** Makes Kafka's records, and follows those of one transaction to its end. For one thread. */
final class Messages {
  private final String source;
  private final RandomGenerator random;
  private final PublishingTraces traces;
  private final List<PublishingTraces.Step> steps = new ArrayList<>();

  /**
   * Messages of one ingester.
   *
   * @param source the CloudEvents source
   */
  Messages(String source, RandomGenerator random, PublishingTraces traces) {
    this.source = source;
    this.random = random;
    this.traces = traces;
  }

  ProducerRecord<byte[], byte[]> of(Publication publication) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(
            publication.topic().name(),
            null,
            publication.time().toEpochMilli(),
            publication.key().getBytes(StandardCharsets.UTF_8),
            publication.value());
    CloudEvent.attributes(
            publication.topic(), source, publication.key(), publication.value(), publication.time())
        .forEach((name, value) -> header(message, name, value));
    if (publication.pulse() != null) {
      header(message, Pulse.HEADER, publication.pulse().text());
    }
    header(message, TraceParent.HEADER, traceParent(publication));
    return message;
  }

  private String traceParent(Publication publication) {
    // Pulses would be most of the traces of a quiet day.
    PublishingTraces.Step step = publication.pulse() == null ? traces.begin(publication) : null;
    if (step == null) {
      return TraceParent.begin(random);
    }
    steps.add(step);
    return step.traceParent();
  }

  private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  void committed() {
    steps.forEach(step -> step.end(null));
    steps.clear();
  }

  void failed(Exception cause) {
    steps.forEach(step -> step.end(cause));
    steps.clear();
  }
}
