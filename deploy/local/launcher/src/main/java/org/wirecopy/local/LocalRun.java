package org.wirecopy.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.wirecopy.local.place.DataDirectory;
import org.wirecopy.local.place.DataLock;
import org.wirecopy.local.place.Leftovers;
import org.wirecopy.local.service.ServiceProcess;
import org.wirecopy.local.service.ServiceSpec;
import org.wirecopy.local.status.Balance;
import org.wirecopy.local.status.ServiceClient;
import org.wirecopy.local.status.Services;
import org.wirecopy.local.stop.Stage;
import org.wirecopy.local.stop.StopOrder;
import org.wirecopy.servers.FreePort;
import org.wirecopy.servers.PostgresServer;

/** One run, from the lock on its data to the last server's end. */
final class LocalRun {
  private final RunOptions options;
  private final Installation installation;
  private final PrintStream out;
  private final DataDirectory data;
  private final Leftovers processes;
  private final StopOrder stops;
  private final CompletableFuture<String> death = new CompletableFuture<>();
  private final Services services;
  private volatile Watch watch;

  LocalRun(RunOptions options, Installation installation, PrintStream out, PrintStream err) {
    this.options = options;
    this.installation = installation;
    this.out = out;
    this.data = DataDirectory.at(options.data());
    this.processes = new Leftovers(data);
    this.stops =
        new StopOrder(
            (stage, e) -> err.println("wirecopy: " + stage + " does not stop: " + e.getMessage()));
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    this.services =
        new Services(
            new ServiceClient(http, options.ports().ingest()),
            new ServiceClient(http, options.ports().enrich()),
            new ServiceClient(http, options.ports().store()));
  }

  /** Returns the exit code; without {@code --once} only a failure ends it from within. */
  int run() throws IOException, InterruptedException {
    DataLock lock = DataLock.take(data);
    try {
      prepare();
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnSignal, "stop"));
      Balance before = start();
      watch = new Watch(options, installation, services, before, out, this::checkAlive);
      return watch.untilTheEnd();
    } finally {
      stops.stop();
      lock.close();
    }
  }

  /** Has nothing left to do where the run has come to its own end. */
  private void stopOnSignal() {
    if (!stops.isStopping()) {
      Watch looking = watch;
      if (looking != null) {
        looking.stopShowing();
      }
      out.printf("%nStopping the services, Kafka and Postgres%n");
      stops.stop();
    }
  }

  private void prepare() throws IOException, InterruptedException {
    processes.clear();
    PostgresServer.stopLeftBehind(data.postgres());
    if (options.reset()) {
      data.forget();
    }
    options.ports().requireFree(FreePort::isFree);
    KafkaLog.into(data.log("kafka"));
  }

  private Balance start() throws IOException, InterruptedException {
    out.printf("Starting Kafka, Postgres and the services; logs and data are in %s%n", data.root());
    ServiceLineup lineup = new ServiceLineup(options, installation, data);
    ServiceSpec ingest = lineup.ingest();
    ServiceSpec enrich = lineup.enrich();
    ServiceSpec store = lineup.store();
    new LocalServers(data, options.ports(), stops, death).start();
    start(Stage.STORE, store);
    start(Stage.ENRICH, enrich);
    // What the store knows before ingest begins is what earlier runs have done.
    Waiting waiting = new Waiting(options, out, this::checkAlive, System::nanoTime);
    waiting.until(this::storeUnlessItAnswers);
    Balance before = services.balance();
    start(Stage.INGEST, ingest);
    waiting.until(services::notReady);
    return before;
  }

  private void start(Stage stage, ServiceSpec spec) throws IOException {
    ServiceProcess process = ServiceProcess.start(spec, installation.java(), data.log(spec.name()));
    stops.started(stage, process);
    processes.remember(process.handle());
    CompletableFuture<?> unused = process.onExit().thenAccept(death::complete);
  }

  private List<String> storeUnlessItAnswers() throws InterruptedException {
    try {
      services.balance();
      return List.of();
    } catch (IOException e) {
      return List.of("store");
    }
  }

  /** Fails when a part has died by itself, and not because all are being stopped. */
  private void checkAlive() {
    if (death.isDone() && !stops.isStopping()) {
      throw new RunFailedException(death.join());
    }
  }
}
