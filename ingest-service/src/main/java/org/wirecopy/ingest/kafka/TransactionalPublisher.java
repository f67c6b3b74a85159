package org.wirecopy.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.ingest.intake.Chunk;
import org.wirecopy.ingest.intake.ChunkPublisher;
import org.wirecopy.ingest.intake.IntakeStoppedException;
import org.wirecopy.ingest.intake.Publication;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.shard.Shard;
import org.wirecopy.ingest.takedown.Blocklist;
import org.wirecopy.topics.BrokenTopicsException;
import org.wirecopy.topics.kafka.FailureReason;

/**
 * Publishes each chunk in one Kafka transaction.
 *
 * <p>After a failure it is unknown whether the transaction was committed. A new producer with the
 * same transactional id settles that: once it is initialised, the old transaction is either
 * committed or aborted, and the receipts topic says which.
 */
public final class TransactionalPublisher implements ChunkPublisher, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TransactionalPublisher.class);

  private final KafkaSettings settings;
  private final Ledger ledger;
  private final Blocklist blocklist;
  private final TakedownWriterRule duty;
  private final Messages messages;
  private final MeterRegistry meters;
  private final Backoff backoff;
  private final CountDownLatch stop = new CountDownLatch(1);

  private final ReceiptReader receipts;
  private TransactionalWriter writer;
  private TopicTail requests;
  private TakedownLog takedowns;
  private TopicGuard guard;
  private boolean settling;
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
    this.ledger = ledger;
    this.blocklist = blocklist;
    this.duty = new TakedownWriterRule(shard);
    this.messages = new Messages("/wirecopy/ingest/" + inbox, random, traces);
    this.meters = meters;
    this.backoff = new Backoff(random);
    this.receipts =
        new ReceiptReader(settings, new ReceiptLog(inbox, shard, ledger)::take, this::isStopped);
  }

  /**
   * Connects, fences any producer with the same transactional id, and brings the ledger up to date.
   * Waits until Kafka is there.
   *
   * @throws BrokenTopicsException if a topic is not what the receipts speak of, until {@link
   *     #beginToSettle()}
   */
  public void connect() {
    for (int attempt = 1; ; attempt++) {
      try {
        open();
        available = true;
        return;
      } catch (KafkaException e) {
        available = false;
        if (Fencing.is(e)) {
          throw Fencing.stopped(e);
        }
        LOG.warn("Kafka cannot be reached yet: {}", FailureReason.of(e));
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
    transact(() -> commit(chunk), () -> isCommitted(chunk));
    duty.published(chunk);
  }

  /**
   * Publishes a pulse on every partition. One that fails is not tried again, since its time would
   * be that of the failure; the next one comes soon.
   *
   * @param now the time of the records
   */
  public void publish(Pulse pulse, Instant now) {
    transact(
        () -> {
          int partitions = writer.partitions(IngestTopics.ARTICLES_INGESTED);
          writer.commit(PulseRecords.of(pulse, partitions, now), guard, List.of());
        },
        () -> true);
  }

  /**
   * Tries once more after each failure, when it is settled how the transaction ended.
   *
   * @param transaction begins and commits one
   * @param isCommitted whether a failed one was committed for all that, so that nothing is left
   */
  private void transact(Runnable transaction, BooleanSupplier isCommitted) {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.run();
        available = true;
        return;
      } catch (BrokenTopicsException e) {
        available = false;
        throw e;
      } catch (KafkaException e) {
        settle(e, attempt);
        if (isCommitted.getAsBoolean()) {
          return;
        }
      }
    }
  }

  /** Ends a failed transaction for certain and learns how it ended. */
  private void settle(KafkaException failure, int attempt) {
    available = false;
    messages.failed(failure);
    if (Fencing.is(failure)) {
      throw Fencing.stopped(failure);
    }
    LOG.warn("A transaction failed and will be settled: {}", FailureReason.of(failure));
    abort();
    pause(attempt);
    connect();
  }

  /** An operator has said how to go on with what is broken: {@link #connect()} passes. */
  public void beginToSettle() {
    settling = true;
  }

  /** What the operator has decided is done. */
  public void settle() {
    guard.settle();
    settling = false;
  }

  private void commit(Chunk chunk) {
    Stream<Publication> receiptsOfChunk =
        chunk.receipts().stream()
            .map(
                receipt ->
                    new Publication(
                        IngestTopics.INGEST_FILES,
                        receipt.key(),
                        ContractJson.write(receipt),
                        receipt.committedAt(),
                        new Publication.Found(receipt.path(), receipt.startedAt(), null)));
    writer.commit(
        Stream.concat(chunk.records().stream(), receiptsOfChunk).toList(), guard, List.of());
  }

  private void abort() {
    try {
      writer.abort();
    } catch (KafkaException | IllegalStateException e) {
      throw Fencing.stopped(e);
    }
  }

  private boolean isCommitted(Chunk chunk) {
    return chunk.receipts().stream().allMatch(ledger::holds);
  }

  private void open() {
    closeAllButReceipts();
    writer = new TransactionalWriter(settings, messages, meters);
    writer.begin();
    guard = new TopicGuard(settings);
    if (settling) {
      guard.beginToSettle();
    }
    guard.look();
    receipts.catchUp();
    requests =
        new TopicTail(
            settings,
            IngestTopics.ARTICLES_TAKEDOWNS,
            message -> takedowns.take(message),
            this::isStopped);
    takedowns = new TakedownLog(blocklist, requests.committed(), duty);
    requests.catchUp();
    guard.readRequests(requests.positions());
  }

  /** Carries out what has been requested since the last call: a null follows for each takedown. */
  public void carryOutTakedowns() {
    // A committed one has moved the group's offsets, so the next attempt finds nothing left of it.
    transact(this::commitTakedowns, () -> false);
    duty.done();
  }

  private void commitTakedowns() {
    if (duty.isUnsure()) {
      requests.catchUp();
    } else {
      requests.pollNew();
    }
    if (takedowns.offsets().isEmpty()) {
      return;
    }
    guard.readRequests(requests.positions());
    writer.commit(
        takedowns.due(),
        guard,
        List.of(new TransactionalWriter.Offsets(takedowns.offsets(), requests.groupMetadata())));
    takedowns.carriedOut();
  }

  private void pause(int attempt) {
    try {
      if (stop.await(backoff.millis(attempt), TimeUnit.MILLISECONDS)) {
        throw new IntakeStoppedException("shut down");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IntakeStoppedException("interrupted", e);
    }
  }

  private boolean isStopped() {
    return stop.getCount() == 0;
  }

  /** Ends every wait; a call that is publishing fails with an {@link IntakeStoppedException}. */
  public void stop() {
    stop.countDown();
  }

  /** Closes the clients; only after the publishing thread has ended. */
  @Override
  public void close() {
    stop();
    closeAllButReceipts();
    receipts.close();
  }

  private void closeAllButReceipts() {
    if (writer != null) {
      writer.close();
      writer = null;
    }
    if (guard != null) {
      guard.close();
      guard = null;
    }
    if (requests != null) {
      requests.close();
      requests = null;
    }
  }
}
