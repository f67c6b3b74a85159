package org.wirecopy.benchmarks.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wirecopy.benchmarks.Signals;
import org.wirecopy.benchmarks.faults.Fault.Seen;

/** Runs that cannot begin, and parts that end. */
final class StartFaults {
  private StartFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "second-run",
            "a second run on the same data folder",
            "nothing to do: the first goes on",
            StartFaults::secondRun),
        new Fault(
            "port-taken",
            "another program has the port of ingest when the run starts",
            "the other port free, or another one chosen; " + Fault.STARTED_AGAIN,
            StartFaults::portTaken),
        killed("ingest"),
        killed("enrich"),
        killed("store"),
        new Fault(
            "run-killed",
            "`kill -9` of the run, in which Kafka is",
            Fault.STARTED_AGAIN,
            ground -> killed(ground, ground.kafka())),
        new Fault(
            "postgres-killed",
            "`kill -9` of all processes of Postgres",
            Fault.STARTED_AGAIN,
            ground -> killed(ground, ground.postgres())),
        new Fault(
            "session-killed",
            "`kill -9` of one session of Postgres, which ends all others too",
            Fault.BY_ITSELF,
            StartFaults::sessionKilled));
  }

  private static Fault killed(String service) {
    return new Fault(
        service + "-killed",
        "`kill -9` of " + service,
        Fault.STARTED_AGAIN,
        ground -> killed(ground, ground.service(service)));
  }

  private static Seen killed(Ground ground, List<ProcessHandle> processes) throws Exception {
    Signals.send("KILL", processes);
    Seen seen = ground.untilEnded();
    ground.start();
    return seen;
  }

  private static Seen secondRun(Ground ground) throws Exception {
    long began = System.nanoTime();
    Ground.Ended ended = ground.tried();
    return ended(ground, "wirecopy: another run", ended, began);
  }

  private static Seen portTaken(Ground ground) throws Exception {
    ground.stop();
    long began = System.nanoTime();
    Seen seen;
    try (ServerSocket taken =
        new ServerSocket(ground.http() + 1, 1, InetAddress.getLoopbackAddress())) {
      seen = ended(ground, "wirecopy: port " + taken.getLocalPort(), ground.tried(), began);
    }
    ground.start();
    return seen;
  }

  private static Seen ended(Ground ground, String said, Ground.Ended ended, long began)
      throws IOException {
    if (ended.code() != 1 || !ended.said().contains(said)) {
      throw new IOException("it ended with %d: %s".formatted(ended.code(), ended.said()));
    }
    return new Seen(
        "it ends with 1: `%s`".formatted(ground.reason(ended.said())),
        (System.nanoTime() - began) / 1e9);
  }

  private static Seen sessionKilled(Ground ground) throws Exception {
    for (ProcessHandle process : ground.postgres()) {
      // Postgres writes there what a process is for.
      Path title = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      if (Files.readString(title).contains("wirecopy 127.0.0.1")) {
        Signals.send("KILL", List.of(process));
        break;
      }
    }
    return ground.untilLogged("postgres", "all server processes terminated; reinitializing");
  }
}
