package org.wirecopy.ingest.priority;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.priority.PrioritySettings.Choice;

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

  private final PrioritySettings settings;
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
   * @param layThereAtStart says of a path whether the first listing found it
   */
  public PriorityRule(
      PrioritySettings settings, InstantSource clock, Predicate<String> layThereAtStart) {
    this.settings = settings;
    this.longAgo = clock.instant().minus(settings.liveAge());
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
    if (settings.choice() != Choice.AUTO) {
      Priority all = settings.choice() == Choice.LIVE ? Priority.LIVE : Priority.BACKFILL;
      ready.forEach(file -> priorities.put(file.path(), all));
      return priorities;
    }
    Instant now = clock.instant();
    int burst = settings.burstFiles();
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

  /** Whether a live file that has come to so many articles is backfill from there on. */
  boolean outgrowsLive(long articles) {
    return articles >= settings.liveArticles() && settings.choice() == Choice.AUTO;
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
