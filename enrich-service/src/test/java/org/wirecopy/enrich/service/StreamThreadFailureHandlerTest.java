package org.wirecopy.enrich.service;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.state.internals.OffsetCheckpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class StreamThreadFailureHandlerTest {
  private final MovableClock clock = new MovableClock();
  private final AtomicInteger ended = new AtomicInteger();
  private final Restorations restorations = new Restorations(clock);
  private final StreamThreadFailureHandler lostThread = handler();

  private StreamThreadFailureHandler handler() {
    return new StreamThreadFailureHandler(
        clock, ended::incrementAndGet, () -> {}, restorations::ask);
  }

  @Test
  void anOutageIsWaitedOutHoweverLong() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(lostThread.handle(new StreamsException(new TimeoutException("no broker"))))
          .isEqualTo(REPLACE_THREAD);
    }
    assertThat(ended).hasValue(0);
  }

  @Test
  void aFourthDeathWithinTenMinutesEndsTheProcess() {
    for (int i = 0; i < 3; i++) {
      assertThat(lostThread.handle(new IllegalStateException("odd"))).isEqualTo(REPLACE_THREAD);
    }

    assertThat(lostThread.handle(new IllegalStateException("odd"))).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(ended).hasValue(1);
  }

  @Test
  void deathsFarApartAreForgiven() {
    for (int i = 0; i < 20; i++) {
      assertThat(lostThread.handle(new IllegalStateException("odd"))).isEqualTo(REPLACE_THREAD);
      clock.move(Duration.ofMinutes(4));
    }
    assertThat(ended).hasValue(0);
  }

  @Test
  void aSecondProcessOfTheSameNameEndsThisOneAtOnce() {
    assertThat(lostThread.handle(new StreamsException(new FencedInstanceIdException("fenced"))))
        .isEqualTo(SHUTDOWN_CLIENT);
    assertThat(ended).hasValue(1);
  }

  @Test
  void theOtherThreadsOfAnEndingProcessEndItOnlyOnce() {
    lostThread.handle(new FencedInstanceIdException("fenced"));

    assertThat(lostThread.handle(new FencedInstanceIdException("fenced")))
        .isEqualTo(SHUTDOWN_CLIENT);
    assertThat(ended).hasValue(1);
  }

  @Test
  void aDamagedStateThatAllThreadsMeetIsRestoredOnce() {
    for (int threads = 0; threads < 8; threads++) {
      assertThat(lostThread.handle(stateFailure(Status.Code.Corruption)))
          .isEqualTo(SHUTDOWN_CLIENT);
    }

    assertThat(ended).hasValue(0);
    assertThat(restorations.take()).isTrue();
    assertThat(restorations.take()).isFalse();
  }

  @Test
  void whereRestoringDoesNotHelpTheProcessEnds() {
    for (int i = 0; i < 3; i++) {
      handler().handle(stateFailure(Status.Code.Corruption));
    }
    assertThat(ended).hasValue(0);

    assertThat(handler().handle(stateFailure(Status.Code.Corruption))).isEqualTo(SHUTDOWN_CLIENT);

    assertThat(ended).hasValue(1);
  }

  @Test
  void damagesFarApartAreAllRestored() {
    for (int i = 0; i < 20; i++) {
      handler().handle(stateFailure(Status.Code.Corruption));
      clock.move(Duration.ofMinutes(4));
    }
    assertThat(ended).hasValue(0);
  }

  @Test
  void aCheckpointThatIsNoNumbersIsDamagedState(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve(".checkpoint"), "no checkpoint");
    OffsetCheckpoint checkpoint = new OffsetCheckpoint(file.toFile());

    Throwable unreadable = catchThrowable(checkpoint::read);

    assertThat(lostThread.handle(new StreamsException(unreadable))).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(restorations.take()).isTrue();
  }

  @Test
  void aDiskThatFailsIsNoDamagedState() {
    assertThat(lostThread.handle(stateFailure(Status.Code.IOError))).isEqualTo(REPLACE_THREAD);
    assertThat(
            lostThread.handle(
                new ProcessorStateException("checkpoint", new NoSuchFileException("gone"))))
        .isEqualTo(REPLACE_THREAD);

    assertThat(restorations.take()).isFalse();
  }

  private static StreamsException stateFailure(Status.Code code) {
    RocksDBException store = new RocksDBException(new Status(code, Status.SubCode.None, "state"));
    return new StreamsException(new ProcessorStateException("a store", store));
  }

  private static final class MovableClock extends Clock {
    private Instant now = Instant.EPOCH;

    void move(Duration step) {
      now = now.plus(step);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
