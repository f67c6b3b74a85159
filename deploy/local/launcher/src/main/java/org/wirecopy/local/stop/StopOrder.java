package org.wirecopy.local.stop;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Stops what a run has started, in order and once. */
public final class StopOrder {
  private final Map<Stage, AutoCloseable> started = new EnumMap<>(Stage.class);
  private final BiConsumer<Stage, Exception> onTrouble;
  private volatile boolean stopping;

  /**
   * @param onTrouble told of a part that does not stop; the others are stopped all the same
   */
  public StopOrder(BiConsumer<Stage, Exception> onTrouble) {
    this.onTrouble = onTrouble;
  }

  /** Takes over a part that was started; if the run is stopping by now, stops it at once. */
  public void started(Stage stage, AutoCloseable part) {
    synchronized (started) {
      if (!stopping) {
        started.put(stage, part);
        return;
      }
    }
    close(stage, part);
  }

  public boolean isStopping() {
    return stopping;
  }

  /** Returns when all has stopped; a second caller waits for the first. */
  public void stop() {
    synchronized (started) {
      stopping = true;
      started.forEach(this::close);
      started.clear();
    }
  }

  private void close(Stage stage, AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      onTrouble.accept(stage, e);
    }
  }
}
