package org.wirecopy.ingest.priority;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.wirecopy.ingest.folder.FileStamp;

/**
 * Tells live files from backfill. A file is live unless more than a burst came into the same folder
 * of the inbox within the same minute, it is very large, or it had lain there for long when the
 * service started.
 *
 * <p>A file came when this process found it, whatever date it has: copied files keep old dates.
 * Only of those that lay there at the start, where nobody saw them come, the modification time
 * counts. For one thread.
 */
public final class PriorityRule {
  /** Folders and minutes that are remembered; the oldest are forgotten. */
  private static final int MAX_COUNTS = 10_000;

  /** Hashing so many bytes takes a second and more: live files do not wait for that. */
  private static final long VERY_LARGE = 64L << 20;

  private final PrioritySetting setting;
  private final int burst;
  private final Instant longAgo;
  private final InstantSource clock;
  private final Predicate<String> layThereAtStart;
  private final Map<Coming, Integer> counts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Coming, Integer> eldest) {
          return size() > MAX_COUNTS;
        }
      };

  /** The files that came into one folder within one minute. */
  private record Coming(String folder, long minute) {}

  /**
   * Prepares the rule.
   *
   * @param burst how many files of one folder and minute are still live
   * @param age how old a file may be that lay there at the start and is still live
   * @param layThereAtStart says of a path whether the first listing found it
   */
  public PriorityRule(
      PrioritySetting setting,
      int burst,
      Duration age,
      InstantSource clock,
      Predicate<String> layThereAtStart) {
    if (burst < 1) {
      throw new IllegalArgumentException("a burst has at least one file");
    }
    this.setting = setting;
    this.burst = burst;
    this.longAgo = clock.instant().minus(age);
    this.clock = clock;
    this.layThereAtStart = layThereAtStart;
  }

  /**
   * What some files are that have become ready together.
   *
   * @return by path
   */
  Map<String, Priority> of(List<FileStamp> ready) {
    Map<String, Priority> priorities = new HashMap<>();
    if (setting != PrioritySetting.AUTO) {
      Priority all = setting == PrioritySetting.LIVE ? Priority.LIVE : Priority.BACKFILL;
      ready.forEach(file -> priorities.put(file.path(), all));
      return priorities;
    }
    Instant now = clock.instant();
    Map<String, Coming> recent = new HashMap<>();
    for (FileStamp file : ready) {
      Instant came = came(file, now);
      if (file.size() > VERY_LARGE || came.isBefore(longAgo)) {
        priorities.put(file.path(), Priority.BACKFILL);
      } else {
        Coming coming = new Coming(folder(file.path()), came.getEpochSecond() / 60);
        counts.merge(coming, 1, Integer::sum);
        recent.put(file.path(), coming);
      }
    }
    recent.forEach(
        (path, coming) ->
            priorities.put(
                path,
                counts.getOrDefault(coming, burst) > burst ? Priority.BACKFILL : Priority.LIVE));
    return priorities;
  }

  /** Whether a live file that holds very much is backfill from some place on. */
  boolean dividesFiles() {
    return setting == PrioritySetting.AUTO;
  }

  private Instant came(FileStamp file, Instant now) {
    if (!layThereAtStart.test(file.path())) {
      return now;
    }
    long nanos = file.modifiedNanos();
    long second = TimeUnit.SECONDS.toNanos(1);
    return Instant.ofEpochSecond(Math.floorDiv(nanos, second), Math.floorMod(nanos, second));
  }

  /** The folder directly below the inbox: an archive may have one for each day of ten years. */
  private static String folder(String path) {
    int end = path.indexOf('/');
    return end < 0 ? "" : path.substring(0, end);
  }
}
