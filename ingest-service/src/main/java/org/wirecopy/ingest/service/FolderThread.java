package org.wirecopy.ingest.service;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.wirecopy.ingest.folder.FolderEvents;
import org.wirecopy.ingest.folder.FolderWatch;

/** Looks at the whole folder now and then, and in between where something is said to happen. */
final class FolderThread extends Thread {
  private static final int MAX_PLACES = 10_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final FolderWatch watch;
  private final FolderEvents events;
  private final InstantSource clock;
  private final Duration interval;
  private final Runnable pulse;

  /**
   * Prepares the thread.
   *
   * @param interval how often a place is looked at whose files have not rested long enough
   * @param pulse run about every second, but not during a listing
   */
  FolderThread(
      FolderWatch watch,
      FolderEvents events,
      InstantSource clock,
      Duration interval,
      Runnable pulse) {
    super("folder-watch");
    this.watch = watch;
    this.events = events;
    this.clock = clock;
    this.interval = interval;
    this.pulse = pulse;
  }

  @Override
  public void run() {
    try {
      while (true) {
        Duration rest = watch.look();
        lookCloserUntil(clock.instant().plus(rest));
      }
    } catch (InterruptedException e) {
      interrupt();
    }
  }

  private void lookCloserUntil(Instant end) throws InterruptedException {
    Set<Path> unsettled = new HashSet<>();
    Instant lookAgain = end;
    for (Instant now = clock.instant(); now.isBefore(end); now = clock.instant()) {
      pulse.run();
      Instant next = earliest(now.plus(LONGEST_WAIT), earliest(lookAgain, end));
      Set<Path> changed =
          events.await(next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO);
      note(watch.lookAt(changed), changed, unsettled);
      if (!clock.instant().isBefore(lookAgain)) {
        Set<Path> places = Set.copyOf(unsettled);
        note(watch.lookAt(places), places, unsettled);
        lookAgain = clock.instant().plus(interval);
      } else if (!unsettled.isEmpty() && lookAgain.equals(end)) {
        lookAgain = clock.instant().plus(interval);
      }
    }
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Beyond a number of places, their files are left to the next look at the whole. */
  private static void note(Set<Path> still, Set<Path> lookedAt, Set<Path> unsettled) {
    unsettled.removeAll(lookedAt);
    if (unsettled.size() + still.size() <= MAX_PLACES) {
      unsettled.addAll(still);
    }
  }
}
