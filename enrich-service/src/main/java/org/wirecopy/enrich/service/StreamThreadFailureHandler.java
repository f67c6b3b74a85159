package org.wirecopy.enrich.service;

import java.nio.file.FileSystemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.state.internals.OffsetCheckpoint;
import org.jboss.logging.Logger;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * What to do when a thread of Kafka Streams dies. An outage is waited out, however long. Anything
 * else gets a few new threads, and then ends the process, so that its supervisor notices.
 */
final class StreamThreadFailureHandler implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = Logger.getLogger(StreamThreadFailureHandler.class);
  private static final int MAX_DEATHS = 3;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Clock clock;
  private final Runnable end;
  private final Runnable lostPlace;
  private final BooleanSupplier damagedState;
  private final Deque<Instant> deaths = new ArrayDeque<>();
  private boolean ending;
  private boolean restoring;

  /**
   * A rule that counts deaths.
   *
   * @param end ends the process with an error
   * @param lostPlace has the topics looked at: one of them is no longer what was read
   * @param damagedState has the state restored from its changelogs; false where that does not help
   */
  StreamThreadFailureHandler(
      Clock clock, Runnable end, Runnable lostPlace, BooleanSupplier damagedState) {
    this.clock = clock;
    this.end = end;
    this.lostPlace = lostPlace;
    this.damagedState = damagedState;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
    if (ending || restoring) {
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    if (causedBy(failure, FencedInstanceIdException.class)) {
      LOG.error("Another process has taken wirecopy.enrich.instance-id of this one");
      return giveUp();
    }
    if (causedBy(failure, LostPlaceException.class)) {
      LOG.errorf("The place in a topic is lost: %s", failure.getMessage());
      lostPlace.run();
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    if (isOutage(failure)) {
      LOG.warnf("Kafka is away; carrying on with a new thread (%s)", failure);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    if (isDamagedState(failure)) {
      return restore(failure);
    }
    Instant now = clock.instant();
    deaths.removeIf(death -> death.isBefore(now.minus(WINDOW)));
    deaths.add(now);
    if (deaths.size() > MAX_DEATHS) {
      LOG.errorf(failure, "Threads died %d times in %s", deaths.size(), WINDOW);
      return giveUp();
    }
    LOG.error("A thread died and is replaced", failure);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /** All threads of both halves meet it: it is asked for once. */
  private StreamThreadExceptionResponse restore(Throwable failure) {
    restoring = damagedState.getAsBoolean();
    if (!restoring) {
      LOG.error("The state is damaged, though it has been restored", failure);
      return giveUp();
    }
    LOG.error("The state is damaged, and is restored from the changelogs", failure);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private StreamThreadExceptionResponse giveUp() {
    LOG.error("The enricher ends");
    ending = true;
    end.run();
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private static boolean isOutage(Throwable failure) {
    return causedBy(failure, RetriableException.class)
        && !causedBy(failure, UnknownTopicOrPartitionException.class)
        && !causedBy(failure, MissingSourceTopicException.class);
  }

  /**
   * What is on the disk cannot be what was written; a disk that fails or is full is another case.
   */
  private static boolean isDamagedState(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RocksDBException store) {
        return store.getStatus() != null && store.getStatus().getCode() == Status.Code.Corruption;
      }
      if (isUnreadableCheckpoint(cause)) {
        return true;
      }
    }
    return false;
  }

  /** Kafka Streams has no exception for it: a number that is none comes as it is. */
  private static boolean isUnreadableCheckpoint(Throwable failure) {
    return !(failure instanceof FileSystemException)
        && Arrays.stream(failure.getStackTrace())
            .anyMatch(
                frame ->
                    frame.getClassName().equals(OffsetCheckpoint.class.getName())
                        && frame.getMethodName().equals("read"));
  }

  private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
