package org.wirecopy.local.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A line every few seconds while something moves. */
public final class LineProgress implements Progress {
  private static final long INTERVAL_NANOS = Duration.ofSeconds(5).toNanos();

  private final PrintStream out;
  private final LongSupplier nanoTime;
  private final Pace pace = new Pace();
  private Work shown;
  private Work last;
  private long shownAt;
  private boolean closed;

  public LineProgress(PrintStream out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized void show(Work work) {
    if (closed) {
      return;
    }
    long now = nanoTime.getAsLong();
    pace.add(now, work.settled());
    last = work;
    if (shown == null || (!work.equals(shown) && now - shownAt >= INTERVAL_NANOS)) {
      print(now);
    }
  }

  private void print(long now) {
    out.println(ProgressText.of(last, pace));
    shown = last;
    shownAt = now;
  }

  @Override
  public synchronized void close() {
    if (!closed && last != null && !last.equals(shown)) {
      print(nanoTime.getAsLong());
    }
    closed = true;
  }
}
