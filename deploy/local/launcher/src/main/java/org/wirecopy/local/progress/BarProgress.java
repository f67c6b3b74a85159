package org.wirecopy.local.progress;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that fills, on a terminal. */
public final class BarProgress implements Progress {
  private static final int REFRESH_MILLIS = 500;

  private final Pace pace = new Pace();
  private final LongSupplier nanoTime;
  private final ProgressBar bar;

  public BarProgress(PrintStream out, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("articles")
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(out))
            .showSpeed()
            // The library's own estimate takes the start for the begin of the work.
            .setEtaFunction(state -> pace.left(state.getMax() - state.getCurrent()))
            .build();
  }

  @Override
  public synchronized void show(Work work) {
    pace.add(nanoTime.getAsLong(), work.settled());
    bar.maxHint(work.expected());
    bar.stepTo(work.settled());
    bar.setExtraMessage(" " + ProgressText.counts(work));
  }

  @Override
  public void close() {
    bar.close();
  }
}
