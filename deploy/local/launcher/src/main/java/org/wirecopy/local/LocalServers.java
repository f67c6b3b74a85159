package org.wirecopy.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.utils.Exit;
import org.wirecopy.local.place.DataDirectory;
import org.wirecopy.local.place.DatabasePasswords;
import org.wirecopy.local.service.LogTail;
import org.wirecopy.local.stop.Stage;
import org.wirecopy.local.stop.StopOrder;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.PostgresServer;
import org.wirecopy.servers.PostgresSetup;

/** Kafka, in this process, and Postgres, beside it. */
final class LocalServers {
  private final DataDirectory data;
  private final Ports ports;
  private final DatabasePasswords passwords;
  private final StopOrder stops;
  private final CompletableFuture<String> death;

  /**
   * @param death completed with a sentence when a server dies
   */
  LocalServers(
      DataDirectory data,
      Ports ports,
      DatabasePasswords passwords,
      StopOrder stops,
      CompletableFuture<String> death) {
    this.data = data;
    this.ports = ports;
    this.passwords = passwords;
    this.stops = stops;
    this.death = death;
  }

  /** Starts both at the same time; returns when both answer. */
  void start() {
    CompletableFuture<Void> postgres = CompletableFuture.runAsync(this::startPostgres);
    CompletableFuture<Void> kafka = CompletableFuture.runAsync(this::startKafka);
    try {
      CompletableFuture.allOf(postgres, kafka).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void startKafka() {
    // Kafka ends its process when its disk fails: here it is to end the run, in order.
    Exit.setHaltProcedure((code, message) -> kafkaGaveUp(message));
    Exit.setExitProcedure((code, message) -> kafkaGaveUp(message));
    EmbeddedKafka kafka = EmbeddedKafka.start(data.kafka(), ports.kafka(), Durability.KEPT);
    stops.started(Stage.KAFKA, kafka);
  }

  private void kafkaGaveUp(String message) {
    String sentence =
        "Kafka gave up%s; %s"
            .formatted(
                message == null ? "" : " (" + message + ")",
                new LogTail(data.log("kafka")).sentence());
    death.complete(sentence);
    throw new IllegalStateException(sentence);
  }

  private void startPostgres() {
    PostgresServer postgres =
        PostgresServer.start(
            PostgresSetup.of(
                    data.postgres(),
                    data.postgresPrograms(),
                    ports.postgres(),
                    Durability.KEPT,
                    data.log("postgres"))
                .withPasswords(passwords.byRole()));
    stops.started(Stage.POSTGRES, postgres);
    CompletableFuture<?> unused =
        postgres
            .onExit()
            .thenRun(
                () -> {
                  LogTail log = new LogTail(data.log("postgres"));
                  death.complete("Postgres stopped; " + log.sentence());
                });
  }
}
