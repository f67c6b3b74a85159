package org.wirecopy.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.wirecopy.local.place.DataDirectory;
import org.wirecopy.local.place.DataLock;
import org.wirecopy.local.place.DatabasePasswords;
import org.wirecopy.local.place.LeftoverProcesses;
import org.wirecopy.local.place.Token;
import org.wirecopy.local.service.ServiceProcess;
import org.wirecopy.local.service.ServiceSpec;
import org.wirecopy.local.status.Balance;
import org.wirecopy.local.status.ServiceClient;
import org.wirecopy.local.status.Services;
import org.wirecopy.local.stop.StopOrder;
import org.wirecopy.servers.FreePort;
import org.wirecopy.servers.PostgresServer;

/** One run, from the lock on its data to the last server's end. */
final class LocalRun {
  private final RunOptions options;
  private final Installation installation;
  private final PrintStream out;
  private final DataDirectory data;
  private final LeftoverProcesses processes;
  private final StopOrder stops;
  private final CompletableFuture<String> death = new CompletableFuture<>();
  private volatile RunMonitor watch;

  LocalRun(RunOptions options, Installation installation, PrintStream out, PrintStream err) {
    this.options = options;
    this.installation = installation;
    this.out = out;
    this.data = DataDirectory.at(options.data());
    this.processes = new LeftoverProcesses(data);
    this.stops =
        new StopOrder(
            (stage, e) -> err.println("wirecopy: " + stage + " does not stop: " + e.getMessage()));
  }

  /** Returns the exit code; without {@code --once} only a failure ends it from within. */
  int run() throws IOException, InterruptedException {
    DataLock lock = DataLock.take(data);
    try {
      prepare();
      Access access =
          new Access(Token.of(data), DatabasePasswords.of(data, options.ports().postgres()));
      Services services = services(access.token());
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnSignal, "stop"));
      Balance before = start(access, services);
      watch =
          new RunMonitor(options, access, installation, services, before, out, this::checkAlive);
      return watch.untilTheEnd();
    } finally {
      stops.stop();
      lock.close();
    }
  }

  private Services services(Token token) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    return new Services(
        new ServiceClient(http, options.ports().ingest(), token.value()),
        new ServiceClient(http, options.ports().enrich(), token.value()),
        new ServiceClient(http, options.ports().store(), token.value()));
  }

  /** Has nothing left to do where the run has come to its own end. */
  private void stopOnSignal() {
    if (!stops.isStopping()) {
      RunMonitor looking = watch;
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
    Set<Integer> others =
        options.without().stream().map(options.ports()::of).collect(Collectors.toSet());
    options.ports().requireFree(port -> others.contains(port) || FreePort.isFree(port));
    data.close();
    KafkaLog.into(data.log("kafka"));
  }

  private Balance start(Access access, Services services) throws IOException, InterruptedException {
    out.printf("Starting Kafka, Postgres and the services; logs and data are in %s%n", data.root());
    ServiceLineup lineup = new ServiceLineup(options, installation, data, access);
    Map<Part, ServiceSpec> specs = lineup.of(EnumSet.complementOf(copyOf(options.without())));
    new LocalServers(data, options.ports(), access.passwords(), stops, death).start();
    for (Part part : options.without()) {
      new LeftOut(part, lineup.environment(part), data).describe(out);
    }
    start(Part.STORE, specs);
    start(Part.ENRICH, specs);
    StartupWait waiting =
        new StartupWait(options, out, services::troubles, this::checkAlive, System::nanoTime);
    Balance before = null;
    if (specs.containsKey(Part.STORE)) {
      // What the store knows before ingest begins is what earlier runs have done.
      waiting.until(() -> storeUnlessItAnswers(services));
      before = services.balance();
    }
    start(Part.INGEST, specs);
    BrokenTopics topics = new BrokenTopics(options, services, out);
    waiting.until(() -> blockedOrNotReady(topics, services));
    // Kafka Streams has set the rights of its directory to what it thinks right.
    data.close();
    return before == null ? services.balance() : before;
  }

  private static EnumSet<Part> copyOf(Set<Part> parts) {
    return parts.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(parts);
  }

  private void start(Part part, Map<Part, ServiceSpec> specs) throws IOException {
    ServiceSpec spec = specs.get(part);
    if (spec == null) {
      return;
    }
    ServiceProcess process = ServiceProcess.start(spec, installation.java(), data.log(spec.name()));
    stops.started(part.stage(), process);
    processes.remember(process.handle());
    CompletableFuture<?> unused = process.onExit().thenAccept(death::complete);
  }

  private static List<String> storeUnlessItAnswers(Services services) throws InterruptedException {
    try {
      services.balance();
      return List.of();
    } catch (IOException e) {
      return List.of("store");
    }
  }

  /** Who is blocked is told so at once, instead of being waited for. */
  private static List<String> blockedOrNotReady(BrokenTopics topics, Services services)
      throws InterruptedException {
    List<String> blocked = topics.atStart();
    return blocked.isEmpty() ? services.notReady() : blocked;
  }

  /** Fails when a part has died by itself, and not because all are being stopped. */
  private void checkAlive() {
    if (death.isDone() && !stops.isStopping()) {
      throw new RunFailedException(death.join());
    }
  }
}
