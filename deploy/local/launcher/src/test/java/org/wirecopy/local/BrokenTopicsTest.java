package org.wirecopy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.local.status.FakeService;
import org.wirecopy.local.status.Services;

class BrokenTopicsTest {
  private static final String REASON = "articles.enriched-3 was deleted and made anew";
  private static final String BLOCKED =
      """
      {"blocked":true,"breaks":[
        {"topic":"articles.enriched","partition":3,"kind":"replaced","message":"%s"}]}
      """
          .formatted(REASON);

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private FakeService store;
  private FakeService other;
  private Services services;

  @BeforeEach
  void start() throws IOException {
    store = new FakeService();
    other = new FakeService();
    services = new Services(other.client(), other.client(), store.client());
  }

  @AfterEach
  void stop() {
    store.close();
    other.close();
  }

  @Test
  void whoeverLooksOnIsToldTheReasonOnceAndHowToGoOn() throws Exception {
    store.answer("/api/topics", BLOCKED);
    BrokenTopics topics = topics(false, Optional.empty());

    assertThat(topics.atStart()).containsExactly("store (blocked: " + REASON + ")");
    assertThat(topics.atStart()).hasSize(1);

    assertThat(said.toString(StandardCharsets.UTF_8))
        .containsOnlyOnce("store is blocked: " + REASON)
        .contains("--topics-replaced read-again")
        .contains("--topics-replaced accept");
  }

  @Test
  void aRunWithOnceFailsAndNamesTheReason() {
    store.answer("/api/topics", BLOCKED);

    assertThatThrownBy(() -> topics(true, Optional.empty()).atStart())
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining(REASON);
  }

  @Test
  void whatTheCommandLineDecidesIsPassedOn() throws Exception {
    store.answer("/api/topics", BLOCKED);

    topics(true, Optional.of("read-again")).atStart();

    assertThat(said.toString(StandardCharsets.UTF_8)).contains("store: " + REASON + "; read-again");
  }

  @Test
  void whatBreaksLaterWasNotDecidedByTheCommandLine() throws Exception {
    store.answer("/api/topics", BLOCKED);

    topics(false, Optional.of("accept")).tellLater();

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("store is blocked: " + REASON)
        .doesNotContain("; accept");
  }

  @Test
  void nobodyIsBlockedWhereNobodySaysSo() throws Exception {
    store.answer("/api/topics", "{\"blocked\":false,\"breaks\":[]}");

    assertThat(topics(true, Optional.empty()).atStart()).isEmpty();
  }

  private BrokenTopics topics(boolean once, Optional<String> topicsReplaced) {
    RunOptions options =
        new RunOptions(
            folder,
            "news",
            Path.of("/data-of-a-run"),
            once,
            Optional.empty(),
            false,
            new Ports(8080, 9092, 5432),
            topicsReplaced,
            Duration.ofMinutes(1),
            Set.of());
    return new BrokenTopics(options, services, new PrintStream(said, true, StandardCharsets.UTF_8));
  }
}
