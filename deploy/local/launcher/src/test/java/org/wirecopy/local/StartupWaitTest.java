package org.wirecopy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupWaitTest {
  @TempDir Path directory;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void itEndsWhenNothingIsMissing() throws Exception {
    Iterator<List<String>> answers = List.of(List.of("store"), List.<String>of()).iterator();

    waiting(true, () -> {}).until(answers::next);

    assertThat(answers.hasNext()).isFalse();
    assertThat(said.size()).isZero();
  }

  @Test
  void aPersonIsToldWhatIsWaitedFor() throws Exception {
    Iterator<List<String>> answers =
        List.of(List.of("store", "enrich"), List.of("enrich"), List.<String>of()).iterator();

    waiting(false, () -> {}).until(() -> afterTenSeconds(answers));

    assertThat(said.toString(UTF_8).lines()).containsExactly("Waiting for enrich; it says why");
  }

  @Test
  void aRunThatNobodyWatchesGivesUp() throws Exception {
    StartupWait waiting = waiting(true, () -> {});

    assertThatThrownBy(
            () ->
                waiting.until(
                    () -> {
                      nanos.addAndGet(Duration.ofSeconds(40).toNanos());
                      return List.of("enrich");
                    }))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("not ready after 60 s: enrich; it says why; see the logs")
        .hasMessageContaining("logs");
  }

  @Test
  void aPartThatDiesEndsTheWaiting() throws Exception {
    StartupWait waiting =
        waiting(
            false,
            () -> {
              throw new RunFailedException("store stopped");
            });

    assertThatThrownBy(() -> waiting.until(() -> List.of("store"))).hasMessage("store stopped");
  }

  private List<String> afterTenSeconds(Iterator<List<String>> answers) {
    nanos.addAndGet(Duration.ofSeconds(10).toNanos());
    return answers.next();
  }

  private StartupWait waiting(boolean once, Runnable checkAlive) throws Exception {
    RunOptions options =
        new RunOptions(
            Files.createDirectories(directory.resolve("in")),
            "news",
            directory.resolve("data"),
            once,
            Optional.empty(),
            false,
            new Ports(8080, 9092, 5432),
            Optional.empty(),
            Duration.ofMinutes(1),
            Set.of());
    return new StartupWait(
        options,
        new PrintStream(said, true, UTF_8),
        names -> "; it says why",
        checkAlive,
        nanos::get);
  }
}
