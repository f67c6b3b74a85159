package org.wirecopy.ingest.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.wirecopy.ingest.after.AftercareQueue;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.intake.IntakeListener;
import org.wirecopy.ingest.kafka.TransactionalPublisher;
import org.wirecopy.ingest.retry.Retries;

/** What follows the intake's steps, on its thread: takedowns, retries, and care of read files. */
final class Errands implements IntakeListener {
  private static final Duration LONGEST_BETWEEN_TAKEDOWNS = Duration.ofSeconds(1);

  private final AftercareQueue aftercare;
  private final Retries retries;
  private final TransactionalPublisher publisher;
  private final InstantSource clock;
  private Instant nextTakedowns = Instant.MIN;

  Errands(
      AftercareQueue aftercare,
      Retries retries,
      TransactionalPublisher publisher,
      InstantSource clock) {
    this.aftercare = aftercare;
    this.retries = retries;
    this.publisher = publisher;
    this.clock = clock;
  }

  @Override
  public void readToItsEnd(FileStamp file) {
    aftercare.offer(file);
  }

  @Override
  public boolean wantsTurn() {
    return retries.isWished() || !clock.instant().isBefore(nextTakedowns);
  }

  /**
   * A null must follow the article that it takes down, so takedowns wait until nothing is gathered.
   */
  @Override
  public void betweenChunks() {
    publisher.carryOutTakedowns();
    retries.carryOut();
    nextTakedowns = clock.instant().plus(LONGEST_BETWEEN_TAKEDOWNS);
  }
}
