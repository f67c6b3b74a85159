package org.wirecopy.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wirecopy.local.once.OnceRule;
import org.wirecopy.local.once.RunResult;
import org.wirecopy.local.once.StallWatch;
import org.wirecopy.local.once.Summary;
import org.wirecopy.local.progress.BarProgress;
import org.wirecopy.local.progress.LineProgress;
import org.wirecopy.local.progress.Progress;
import org.wirecopy.local.progress.Work;
import org.wirecopy.local.report.ReportWriter;
import org.wirecopy.local.status.Balance;
import org.wirecopy.local.status.Counts;
import org.wirecopy.local.status.Rejection;
import org.wirecopy.local.status.Services;
import org.wirecopy.local.status.Snapshot;
import org.wirecopy.servers.PostgresServer;

/** Watches the services while they work, and reports progress. */
final class RunMonitor {
  private static final long PAUSE_MILLIS = 500;
  private static final long IDLE_PAUSE_MILLIS = 2_000;
  private static final int LOOK_ROUNDS = 10;
  private static final int REJECTIONS_SHOWN = 5;

  private final RunOptions options;
  private final Access access;
  private final Installation installation;
  private final Services services;
  private final Balance before;
  private final PrintStream out;
  private final Runnable checkAlive;
  private final StallWatch stall;
  private final BrokenTopics topics;
  private long round;
  private boolean writtenOff;
  private volatile Progress showing;

  /**
   * @param checkAlive throws when a part of the run has died
   */
  RunMonitor(
      RunOptions options,
      Access access,
      Installation installation,
      Services services,
      Balance before,
      PrintStream out,
      Runnable checkAlive) {
    this.options = options;
    this.access = access;
    this.installation = installation;
    this.services = services;
    this.before = before;
    this.out = out;
    this.checkAlive = checkAlive;
    this.topics = new BrokenTopics(options, services, out);
    this.stall = new StallWatch(options.giveUpAfter(), System::nanoTime);
  }

  /** Returns the exit code. */
  int untilTheEnd() throws IOException, InterruptedException {
    announce();
    Snapshot last = watch();
    return finish(new RunResult(before, last.balance()));
  }

  private void announce() {
    Ports ports = options.ports();
    out.printf("Watching %s as inbox %s%n", options.folder(), options.inbox());
    out.printf("  web page  http://127.0.0.1:%d/%n", ports.store());
    out.printf("  API       http://127.0.0.1:%d/api/articles%n", ports.store());
    out.printf("  Kafka     127.0.0.1:%d%n", ports.kafka());
    out.printf("  Postgres  %s%n", PostgresServer.jdbcUrl(ports.postgres()));
    out.printf(
        "            user %s, or %s for the views alone; passwords in %s (PGPASSFILE)%n",
        PostgresServer.USERNAME, PostgresServer.READER, access.passwords().file());
    out.printf("  token     for whoever writes: %s%n", access.token().file());
    if (!options.once()) {
      out.println("Ctrl-C stops all.");
    }
  }

  private Snapshot watch() throws IOException, InterruptedException {
    try (Progress progress = progress()) {
      showing = progress;
      Snapshot last = null;
      while (true) {
        checkAlive.run();
        Snapshot now = snapshot();
        if (now != null) {
          progress.show(Work.since(before, now));
        }
        if (round++ % LOOK_ROUNDS == 0 || (now != null && now.balance().readingBlocked())) {
          topics.tellLater();
        }
        Snapshot end = options.once() ? end(now) : null;
        if (end != null) {
          return end;
        }
        boolean idle = !options.once() && now != null && now.equals(last);
        TimeUnit.MILLISECONDS.sleep(idle ? IDLE_PAUSE_MILLIS : PAUSE_MILLIS);
        last = now;
      }
    }
  }

  /** Stops drawing, so that the code that ends the run can print. */
  void stopShowing() {
    Progress progress = showing;
    if (progress != null) {
      progress.close();
    }
  }

  private Progress progress() {
    return installation.columns() > 0
        ? new BarProgress(out, installation.columns(), System::nanoTime)
        : new LineProgress(out, System::nanoTime);
  }

  /** Null while a service does not answer, which it will again, or die. */
  private Snapshot snapshot() throws InterruptedException {
    try {
      return services.snapshot();
    } catch (IOException e) {
      return null;
    }
  }

  /** How all stands at the end; null while it has not come. */
  private Snapshot end(Snapshot now) throws IOException, InterruptedException {
    if (now != null && OnceRule.isQuiet(now)) {
      Counts receipts = services.receiptsOf(options.inbox());
      // A balance from before the receipts would be quiet because the store knows of nothing.
      Snapshot later = snapshot();
      if (later != null && OnceRule.isComplete(later, receipts)) {
        return later;
      }
    }
    if (stall.isStalled(now)) {
      if (!writtenOff && now != null && topics.isWrittenOff()) {
        writtenOff = true;
        return null;
      }
      throw new RunFailedException(stalled(now));
    }
    return null;
  }

  private String stalled(Snapshot now) throws IOException, InterruptedException {
    List<String> missing =
        now == null
            ? List.of("a service does not answer")
            : OnceRule.missing(now, services.receiptsOf(options.inbox()));
    return "nothing has moved for %d s, and not all is done: %s; see the logs in %s"
        .formatted(
            options.giveUpAfter().toSeconds(),
            String.join("; ", missing),
            options.data().resolve("logs"));
  }

  private int finish(RunResult result) throws IOException, InterruptedException {
    int shown = (int) Math.min(REJECTIONS_SHOWN, result.rejected());
    List<Rejection> newest = shown == 0 ? List.of() : services.rejections(shown);
    Summary.lines(result, newest).forEach(out::println);
    if (options.report().isPresent()) {
      long articles = new ReportWriter(services.store()).write(options.report().get());
      out.printf("report: %d articles in %s%n", articles, options.report().get());
    }
    return result.rejected() == 0 ? ExitCode.DONE : ExitCode.REJECTED;
  }
}
