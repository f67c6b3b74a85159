package org.wirecopy.local.progress;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar that fills, on a terminal. */
public final class BarProgress implements Progress {
  private static final int REFRESH_MILLIS = 500;

  private final Pace pace = new Pace();
  private final LongSupplier nanoTime;
  private final int width;
  private final ProgressBar bar;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile String line = "";

  /**
   * @param columns of the terminal
   */
  public BarProgress(PrintStream out, int columns, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.width = columns - 1;
    this.bar =
        new ProgressBarBuilder()
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .continuousUpdate()
            // The width is given, since to find it out the library would take over the terminal's
            // signals: Ctrl-C would then end us at once instead of in order.
            .setConsumer(new ConsoleProgressBarConsumer(out, width))
            .setRenderer((state, most) -> line)
            .build();
  }

  @Override
  public void show(Work work) {
    pace.add(nanoTime.getAsLong(), work.settled());
    line = ProgressText.bar(work, pace, width);
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      bar.close();
    }
  }
}
