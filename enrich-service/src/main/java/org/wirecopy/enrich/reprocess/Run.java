package org.wirecopy.enrich.reprocess;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.wirecopy.enrich.topology.ReprocessTopic;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.topics.Headroom;
import org.wirecopy.topics.kafka.ConsumerLag;
import org.wirecopy.topics.kafka.KeptMemory;

/** Chooses, sends as much as there is room for, and tells how far it is, until all is done. */
final class Run implements AutoCloseable {
  /** Two for each partition, so that slow enrichers are not held up by the program. */
  private static final int LEAST = 24;

  private static final long LOOK_NANOS = Duration.ofMillis(250).toNanos();
  private static final long REPORT_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long REST_MILLIS = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Arguments arguments;
  private final String topic;
  private final PrintStream out;
  private final Admin admin;
  private final ConsumerLag lag;
  private final EnrichedTopic enriched;
  private final Outgoing outgoing;
  private final Headroom headroom;
  private final long spacingNanos;
  private Map<TopicPartition, Long> positions = Map.of();
  private boolean read;
  private long looked = System.nanoTime() - LOOK_NANOS;
  private long reported = System.nanoTime();
  private long nextAt = System.nanoTime();
  private Place place;
  private Progress progress;

  Run(Arguments arguments, Map<String, Object> kafka, PrintStream out) {
    this.arguments = arguments;
    this.topic = ReprocessTopic.of(arguments.applicationId());
    this.out = out;
    headroom = new Headroom(arguments.ahead(), LEAST, System::nanoTime);
    spacingNanos = (long) (1e9 / arguments.perSecond());
    admin = KeptMemory.admin(kafka, PATIENCE);
    lag = new ConsumerLag(kafka, List.of(arguments.applicationId()));
    enriched = new EnrichedTopic(kafka);
    outgoing = new Outgoing(kafka, topic);
  }

  void run() throws InterruptedException {
    Outgoing.requireTopic(admin, topic);
    String group = topic + "-" + arguments.selection().id();
    place = new Place(admin, group, enriched.ends());
    Map<TopicPartition, Offsets> chosen = enriched.newest(arguments.selection(), place.ends());
    long all = count(chosen);
    chosen.forEach((partition, offsets) -> offsets.removeBefore(place.next(partition)));
    long left = count(chosen);
    out.printf(
        "%,d articles are chosen%s%n",
        all, left == all ? "" : ", of which %,d were sent before".formatted(all - left));
    if (arguments.countOnly()) {
      return;
    }
    progress = new Progress(left, System::nanoTime);
    enriched.read(chosen, place.ends(), this::send);
    look();
    while (outgoing.done() < outgoing.sent()) {
      TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
      lookIfDue();
    }
    place.finish();
    outgoing.purge(admin, positions);
    out.println(progress.text(outgoing.sent(), outgoing.done()));
  }

  private static long count(Map<TopicPartition, Offsets> chosen) {
    return chosen.values().stream().mapToLong(Offsets::count).sum();
  }

  private void send(ConsumerRecord<String, byte[]> record) {
    try {
      lookIfDue();
      while (headroom.room() == 0 || !read || System.nanoTime() - nextAt < 0) {
        TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        lookIfDue();
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
    nextAt = Math.max(nextAt, System.nanoTime() - LOOK_NANOS) + spacingNanos;
    headroom.handedOver(1);
    outgoing.send(record);
    place.sent(new TopicPartition(record.topic(), record.partition()), record.offset());
  }

  private void lookIfDue() throws InterruptedException {
    if (System.nanoTime() - looked >= LOOK_NANOS) {
      look();
    }
  }

  /** How far the enrichers are, and how far we are. */
  private void look() throws InterruptedException {
    headroom.committed(outgoing.flush());
    place.keep();
    long before = headroom.committed();
    ConsumerLag.Lag now = lag.ask();
    looked = System.nanoTime();
    positions = now.positions();
    outgoing.read(positions);
    progress.done(outgoing.done());
    read = now.isRead(topic);
    headroom.observed(
        new Headroom.Progress(
            now.read(IngestTopics.ARTICLES_INGESTED.name()) + now.read(topic), now.waiting()),
        before);
    if (System.nanoTime() - reported >= REPORT_NANOS) {
      reported = System.nanoTime();
      outgoing.purge(admin, positions);
      out.println(
          read
              ? progress.text(outgoing.sent(), outgoing.done())
              : "no enricher of this release reads " + topic + ": waiting");
    }
  }

  @Override
  public void close() {
    outgoing.close();
    enriched.close();
    lag.close();
    admin.close(Duration.ZERO);
  }
}
