package org.wirecopy.benchmarks.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wirecopy.benchmarks.Signals;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.FreePort;
import org.wirecopy.servers.PostgresServer;
import org.wirecopy.servers.PostgresSetup;

/** A Postgres of the local run's settings whose processes can be killed and frozen, all at once. */
final class KillablePostgres implements AutoCloseable {
  private static final long MAX_END_SECONDS = 30;
  private static final long LOOK_MILLIS = 10;

  private final PostgresSetup setup;
  private PostgresServer server;

  private KillablePostgres(PostgresSetup setup) {
    this.setup = setup;
    server = PostgresServer.start(setup);
  }

  /** Starts it on a folder; what it has acknowledged is on the disk. */
  static KillablePostgres start(Path folder) throws IOException {
    return new KillablePostgres(
        PostgresSetup.of(
            folder.resolve("postgres"),
            folder.resolveSibling("postgres-programs"),
            FreePort.find(),
            Durability.KEPT,
            folder.resolve("postgres.log")));
  }

  PostgresServer server() {
    return server;
  }

  /** SIGKILL to the server and to the processes of all its sessions. */
  void kill() throws IOException, InterruptedException {
    // Stopped first, so that it cannot begin a process that would be missed.
    List<ProcessHandle> all = stopped();
    Signals.send("KILL", all);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_END_SECONDS);
    // Not by their exit: where nobody reaps orphans, a process that has ended stays listed.
    while (all.stream().anyMatch(each -> each.info().commandLine().isPresent())) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Postgres survives being killed");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    server.onExit().join();
  }

  /** On the same folder and port, with the same password; returns when it takes connections. */
  void startAgain() {
    server = PostgresServer.start(setup);
  }

  /** SIGSTOP to all its processes: connections stay, and nobody answers. */
  List<ProcessHandle> freeze() throws IOException, InterruptedException {
    return stopped();
  }

  /** They go on. */
  void thaw(List<ProcessHandle> frozen) throws IOException, InterruptedException {
    Signals.send("CONT", frozen);
  }

  private List<ProcessHandle> stopped() throws IOException, InterruptedException {
    ProcessHandle postmaster = server.handle();
    Signals.send("STOP", List.of(postmaster));
    List<ProcessHandle> children = postmaster.descendants().toList();
    Signals.send("STOP", children);
    List<ProcessHandle> all = new ArrayList<>(children);
    all.add(postmaster);
    return all;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
