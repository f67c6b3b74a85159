package org.wirecopy.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.intake.Chunk;
import org.wirecopy.ingest.intake.ChunkPublisher;
import org.wirecopy.ingest.intake.Publication;
import org.wirecopy.ingest.intake.StoppedException;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.shard.Shard;
import org.wirecopy.ingest.takedown.Blocklist;

/**
 * Publishes each chunk in one Kafka transaction.
 *
 * <p>After a failure nobody can tell whether the transaction was committed. A new producer with the
 * same transactional id settles that: once it is initialised, the old transaction is either
 * committed or aborted, and the receipts topic says which.
 */
public final class TransactionalPublisher implements ChunkPublisher, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TransactionalPublisher.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  private final KafkaSettings settings;
  private final String inbox;
  private final Ledger ledger;
  private final Blocklist blocklist;
  private final Shard shard;
  private final TakedownDuty duty;
  private final Messages messages;
  private final MeterRegistry meters;
  private final Backoff backoff;
  private final CountDownLatch stop = new CountDownLatch(1);

  private Producer<byte[], byte[]> producer;
  private KafkaClientMetrics measured;
  private TopicTail receipts;
  private TopicTail wishes;
  private TakedownLog takedowns;
  private volatile boolean available;

  /**
   * Prepares a publisher; nothing is connected before {@link #connect()}.
   *
   * @param inbox whose records and receipts these are
   * @param shard whose receipts the ledger holds
   * @param traces get a step for every record
   * @param meters get what Kafka's producer measures
   */
  public TransactionalPublisher(
      KafkaSettings settings,
      String inbox,
      Shard shard,
      Ledger ledger,
      Blocklist blocklist,
      RandomGenerator random,
      PublishingTraces traces,
      MeterRegistry meters) {
    this.settings = settings;
    this.inbox = inbox;
    this.ledger = ledger;
    this.blocklist = blocklist;
    this.shard = shard;
    this.duty = new TakedownDuty(shard);
    this.messages = new Messages("/wirecopy/ingest/" + inbox, random, traces);
    this.meters = meters;
    this.backoff = new Backoff(random);
  }

  /**
   * Connects, fences whoever holds the same transactional id, and brings the ledger up to date.
   * Waits until Kafka is there.
   */
  public void connect() {
    for (int attempt = 1; ; attempt++) {
      try {
        open();
        available = true;
        return;
      } catch (KafkaException e) {
        if (isFenced(e)) {
          throw fenced(e);
        }
        LOG.warn(
            "Kafka cannot be reached yet: {}",
            (e.getCause() == null ? e : e.getCause()).toString());
        pause(attempt);
      }
    }
  }

  /** Whether the last attempt to speak to Kafka went well. */
  public boolean isAvailable() {
    return available;
  }

  @Override
  public void publish(Chunk chunk) {
    for (int attempt = 1; ; attempt++) {
      try {
        transact(chunk);
        available = true;
        duty.published(chunk);
        return;
      } catch (KafkaException e) {
        settle(e, attempt);
        if (isCommitted(chunk)) {
          duty.published(chunk);
          return;
        }
      }
    }
  }

  /** Ends a failed transaction for certain and learns how it ended. */
  private void settle(KafkaException failure, int attempt) {
    available = false;
    messages.failed(failure);
    if (isFenced(failure)) {
      throw fenced(failure);
    }
    LOG.warn("A transaction failed and will be settled: {}", failure.toString());
    abort();
    pause(attempt);
    connect();
  }

  private void transact(Chunk chunk) {
    producer.beginTransaction();
    chunk.records().forEach(this::send);
    for (FileReceipt receipt : chunk.receipts()) {
      send(
          new Publication(
              IngestTopics.INGEST_FILES,
              receipt.key(),
              ContractJson.write(receipt),
              receipt.committedAt(),
              new Publication.Found(receipt.path(), receipt.startedAt(), null)));
    }
    producer.commitTransaction();
    messages.committed();
  }

  /**
   * Aborts with the old producer's epoch, so that an ingester that has taken over is noticed before
   * a new producer of ours would fence it in turn.
   */
  private void abort() {
    try {
      producer.abortTransaction();
    } catch (KafkaException | IllegalStateException e) {
      if (isFenced(e)) {
        throw fenced(e);
      }
      LOG.debug("The failed transaction cannot be aborted by its own producer", e);
    }
  }

  private void send(Publication publication) {
    // What a send fails with, commitTransaction throws.
    Future<RecordMetadata> unused = producer.send(messages.of(publication));
  }

  private boolean isCommitted(Chunk chunk) {
    return chunk.receipts().stream().allMatch(ledger::holds);
  }

  private void open() {
    closeClients();
    producer = new KafkaProducer<>(settings.producer());
    measured = new KafkaClientMetrics(producer);
    measured.bindTo(meters);
    producer.initTransactions();
    ReceiptLog log = new ReceiptLog(inbox, shard, ledger);
    receipts = new TopicTail(settings, IngestTopics.INGEST_FILES, log::take, this::isStopped);
    receipts.catchUp();
    wishes =
        new TopicTail(
            settings,
            IngestTopics.ARTICLES_TAKEDOWNS,
            message -> takedowns.take(message),
            this::isStopped);
    takedowns = new TakedownLog(blocklist, wishes.committed(), duty);
    wishes.catchUp();
  }

  /** Carries out what has been wished since the last call: a null follows for each takedown. */
  public void carryOutTakedowns() {
    for (int attempt = 1; ; attempt++) {
      try {
        if (duty.isUnsure()) {
          wishes.catchUp();
        } else {
          wishes.pollNew();
        }
        if (!takedowns.offsets().isEmpty()) {
          producer.beginTransaction();
          takedowns.due().forEach(this::send);
          producer.sendOffsetsToTransaction(takedowns.offsets(), wishes.groupMetadata());
          producer.commitTransaction();
          messages.committed();
          takedowns.carriedOut();
        }
        duty.done();
        return;
      } catch (KafkaException e) {
        settle(e, attempt);
      }
    }
  }

  private void pause(int attempt) {
    try {
      if (stop.await(backoff.millis(attempt), TimeUnit.MILLISECONDS)) {
        throw new StoppedException("shut down");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException("interrupted", e);
    }
  }

  private static boolean isFenced(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProducerFencedException) {
        return true;
      }
    }
    return false;
  }

  private StoppedException fenced(Exception cause) {
    available = false;
    return new StoppedException(
        "another ingester has started with the same inbox and index; this one stops for good."
            + " Give each ingester an index of its own",
        cause);
  }

  private boolean isStopped() {
    return stop.getCount() == 0;
  }

  /** Ends every wait; whoever publishes is told by a {@link StoppedException}. */
  public void stop() {
    stop.countDown();
  }

  /** Closes the clients; only after the publishing thread has ended. */
  @Override
  public void close() {
    stop();
    closeClients();
  }

  private void closeClients() {
    if (producer != null) {
      measured.close();
      producer.close(CLOSE_TIMEOUT);
      producer = null;
    }
    for (TopicTail tail : new TopicTail[] {receipts, wishes}) {
      if (tail != null) {
        tail.close();
      }
    }
    receipts = null;
    wishes = null;
  }
}
