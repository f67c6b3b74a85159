package org.wirecopy.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wirecopy.benchmarks.QuietLog;
import org.wirecopy.benchmarks.Trees;
import org.wirecopy.benchmarks.faults.Fault.Seen;

/**
 * Does one fault after the other to a local run into which articles are dropped, and prints a row
 * of a table for each: how it was told, how it was mended, and whether all articles are there.
 */
final class LocalFaults {
  private static final int STORED_BEFORE = 4;
  private static final long LOAD_AFTER_SECONDS = 2;

  private final Path home;
  private final Path work;
  private Ground ground;
  private int grounds;
  private int done;

  private LocalFaults(Path home, Path work) {
    this.home = home;
    this.work = work;
  }

  /**
   * The exit code is 1 if a fault is not told, or leaves anything lost, doubled or other.
   *
   * @param arguments root of the built project, and what the names of faults must match (all)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    Path work = Files.createTempDirectory("faults");
    Pattern names = Pattern.compile(arguments.length > 1 ? arguments[1] : ".*");
    int failed = new LocalFaults(Path.of(arguments[0]), work).run(names);
    if (failed == 0) {
      Trees.delete(work);
    } else {
      System.err.println(failed + " faults did not end well; all is left in " + work);
    }
    System.exit(failed == 0 ? 0 : 1);
  }

  static List<Fault> all() {
    return Stream.of(
            PoisonFaults.all(),
            StartFaults.all(),
            StateFaults.all(),
            FolderFaults.all(),
            RightsFaults.all(),
            ServerFaults.all(),
            TopicFaults.all(),
            DiskFaults.all(),
            ClockFaults.all())
        .flatMap(List::stream)
        .toList();
  }

  private int run(Pattern names) throws Exception {
    List<String> failures = new ArrayList<>();
    System.out.println("| fault | told after (s) | as | the way back | articles, each once |");
    System.out.println("|---|---|---|---|---|");
    for (Fault fault : all()) {
      if (names.matcher(fault.name()).find() && !isWell(fault)) {
        failures.add(fault.name());
        leave();
      }
    }
    leave();
    return failures.size();
  }

  private void leave() throws IOException, InterruptedException {
    if (ground != null) {
      ground.end();
      ground = null;
    }
  }

  private boolean isWell(Fault fault) {
    try {
      if (ground == null || !ground.isRunning()) {
        leave();
        Path directory = Files.createDirectory(work.resolve("run-" + ++grounds));
        ground = new Ground(home, directory, Map.of());
        ground.start();
      }
      return tried(fault);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception e) {
      System.out.printf("| FAILED %s: %s |%n", fault.name(), e);
      e.printStackTrace();
      return false;
    }
  }

  private boolean tried(Fault fault) throws Exception {
    Load load = new Load(ground.inbox(), ground.outside(), fault.name(), ++done);
    LoadCheck check = new LoadCheck(ground, load);
    Seen seen;
    try {
      load.start();
      ground.until("the first are stored", () -> check.stored() >= STORED_BEFORE);
      seen = fault.deed().on(ground);
      TimeUnit.SECONDS.sleep(LOAD_AFTER_SECONDS);
    } finally {
      load.stop();
    }
    List<String> differences = check.differences(fault);
    System.out.printf(
        Locale.ROOT,
        "| `%s`: %s | %.1f | %s | %s | %s |%n",
        fault.name(),
        fault.done(),
        seen.afterSeconds(),
        seen.as(),
        fault.wayBack(),
        differences.isEmpty() ? load.newest().size() : "FAILED " + differences);
    return differences.isEmpty();
  }
}
