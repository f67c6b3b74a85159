package org.wirecopy.ingest.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.wirecopy.ingest.disposal.DisposalQueue;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.intake.IntakeListener;
import org.wirecopy.ingest.kafka.IngesterGroup;
import org.wirecopy.ingest.kafka.TransactionalPublisher;
import org.wirecopy.ingest.retry.Retries;

/**
 * Work between two chunks, on the intake's thread: takedowns, retries, the disposal of read files,
 * and the pulse.
 */
final class BetweenChunks implements IntakeListener {
  private static final Duration MAX_TAKEDOWN_INTERVAL = Duration.ofSeconds(1);

  private final DisposalQueue disposal;
  private final Retries retries;
  private final TransactionalPublisher publisher;
  private final IngesterGroup group;
  private final Runnable pulse;
  private final InstantSource clock;
  private Instant nextTakedowns = Instant.MIN;

  /**
   * Nothing is done yet.
   *
   * @param pulse sends on a pulse that is ready
   */
  BetweenChunks(
      DisposalQueue disposal,
      Retries retries,
      TransactionalPublisher publisher,
      IngesterGroup group,
      Runnable pulse,
      InstantSource clock) {
    this.disposal = disposal;
    this.retries = retries;
    this.publisher = publisher;
    this.group = group;
    this.pulse = pulse;
    this.clock = clock;
  }

  @Override
  public void readToItsEnd(FileStamp file) {
    disposal.offer(file);
  }

  @Override
  public boolean wantsTurn() {
    return retries.isRequested() || !clock.instant().isBefore(nextTakedowns);
  }

  /**
   * A null must follow the article that it takes down, so takedowns wait until nothing is gathered.
   */
  @Override
  public void betweenChunks() {
    group.requireNoConflict();
    publisher.carryOutTakedowns();
    retries.carryOut();
    pulse.run();
    nextTakedowns = clock.instant().plus(MAX_TAKEDOWN_INTERVAL);
  }
}
