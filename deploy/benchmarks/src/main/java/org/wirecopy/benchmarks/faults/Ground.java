package org.wirecopy.benchmarks.faults;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wirecopy.benchmarks.Signals;
import org.wirecopy.benchmarks.faults.Fault.Seen;
import org.wirecopy.testservers.LocalRun;
import org.wirecopy.testservers.LocalRuns;

/** A local run, and all that faults do to it. */
final class Ground {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final long LOOK_MILLIS = 100;
  private static final String SAYS = "wirecopy: ";
  private static final int SHOWN = 160;
  private static final List<String> WITHOUT_RIGHTS =
      List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search");

  private final LocalRuns runs;
  private final Path directory;
  private final Map<String, String> environment;
  private final List<Undoing> undoings = new ArrayList<>();
  private LocalRun run;

  /** What becomes true some time. */
  @FunctionalInterface
  interface Sign {
    boolean isThere() throws Exception;
  }

  /** What is undone at the end. */
  @FunctionalInterface
  interface Undoing {
    void run() throws IOException, InterruptedException;
  }

  /**
   * A run that has ended by itself.
   *
   * @param said all of it
   */
  record Ended(int code, String said) {}

  /**
   * Nothing runs yet.
   *
   * @param home of the checkout, which is built
   * @param directory for the folder that is watched, data and output
   * @param environment of the services besides
   */
  Ground(Path home, Path directory, Map<String, String> environment) throws IOException {
    this.directory = directory;
    this.environment = environment;
    runs = new LocalRuns(home, Files.createDirectories(inbox()), directory);
  }

  /** The folder that is watched. */
  Path inbox() {
    return directory.resolve("in");
  }

  /** A folder beside it. */
  Path outside() {
    return directory;
  }

  Path data() {
    return directory.resolve("data");
  }

  Path data(String name) {
    return data().resolve(name);
  }

  LocalRun run() {
    return run;
  }

  Clients clients() {
    return new Clients(run);
  }

  /** Of the store; ingest and the enricher have the two ports after it. */
  int http() {
    return run.ports().http();
  }

  boolean isRunning() {
    return run != null && run.process().isAlive();
  }

  /** Starts it, on the data that there are; returns when it waits for files. */
  void start(String... options) throws IOException {
    run = runs.start(environment, options);
    run.awaitStart();
  }

  /** The same with settings of the services besides, for this start alone. */
  void startWith(Map<String, String> settings) throws IOException {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(settings);
    run = runs.start(all);
    run.awaitStart();
  }

  /** The same for a run that may read what everybody may, though root has started it. */
  void startWithoutRights() throws IOException {
    run = runs.startBy(new UnixSystem().getUid() == 0 ? WITHOUT_RIGHTS : List.of(), environment);
    run.awaitStart();
  }

  /** Starts one that is to end by itself, on the same data. */
  Ended tried(String... options) throws IOException, InterruptedException {
    LocalRun other = runs.start(environment, options);
    return new Ended(other.awaitExit(), other.text());
  }

  /** Starts it and returns when it has said something, or that it is ready. */
  Seen startUntil(String said, String... options) throws Exception {
    run = runs.start(environment, options);
    return until(said, () -> run.text().contains(said));
  }

  /** As Ctrl-C does. */
  void stop() {
    if (run != null) {
      run.close();
    }
  }

  /** Waits until it ends by itself. */
  Seen untilEnded() throws Exception {
    long began = System.nanoTime();
    int code = run.awaitExit();
    return new Seen("the run ends with %d: `%s`".formatted(code, reason(run.text())), since(began));
  }

  /** What a run said of its end, without the paths of this machine. */
  String reason(String said) {
    String reason =
        said.lines()
            .filter(line -> line.startsWith(SAYS))
            .map(line -> line.substring(SAYS.length()))
            .reduce((before, after) -> after)
            .orElse("");
    String plain = reason.replace(directory + "/", "");
    return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
  }

  /** The process of a service. */
  List<ProcessHandle> service(String name) {
    return List.of(run.service(name + "-service"));
  }

  /** Kafka lives in the run's own process. */
  List<ProcessHandle> kafka() {
    return List.of(run.process().toHandle());
  }

  /** All processes of Postgres. */
  List<ProcessHandle> postgres() {
    return run.started().stream()
        .filter(each -> each.info().command().orElse("").endsWith("/postgres"))
        .toList();
  }

  /** Stops processes for a while; returns what was seen meanwhile. */
  Seen frozen(List<ProcessHandle> processes, long seconds) throws Exception {
    Signals.send("STOP", processes);
    try {
      long began = System.nanoTime();
      Seen seen = untilTrouble();
      while (since(began) < seconds) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
      return seen;
    } finally {
      Signals.send("CONT", processes);
    }
  }

  /** Waits until a service says that something is wrong. */
  Seen untilTrouble() throws Exception {
    StringBuilder trouble = new StringBuilder();
    Seen seen =
        until(
            "some trouble",
            () -> {
              trouble.append(clients().trouble());
              return !trouble.isEmpty();
            });
    return new Seen(trouble.toString(), seen.afterSeconds());
  }

  /** Waits until a log of a service or server holds a text from now on, or since its start. */
  Seen untilLogged(String part, String text) throws Exception {
    Seen seen = until(part + " logs " + text, () -> isLogged(part, text));
    return new Seen("%s logs: %s".formatted(part, text), seen.afterSeconds());
  }

  boolean isLogged(String part, String text) throws IOException {
    return Files.readString(run.log(part)).contains(text);
  }

  /**
   * Waits for a sign.
   *
   * @return how long it took
   * @throws IllegalStateException if it takes too long
   */
  Seen until(String what, Sign sign) throws Exception {
    long began = System.nanoTime();
    while (!sign.isThere()) {
      if (since(began) > PATIENCE.toSeconds()) {
        throw new IllegalStateException("not within %s: %s".formatted(PATIENCE, what));
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    return new Seen(what, since(began));
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  /** Has something undone when it runs no more. */
  void atEnd(Undoing undoing) {
    undoings.add(undoing);
  }

  /** Stops it, and undoes what was done to the machine for it. */
  void end() throws IOException, InterruptedException {
    stop();
    for (Undoing undoing : undoings) {
      undoing.run();
    }
  }
}
