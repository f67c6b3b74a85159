package org.wirecopy.ingest.format;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs parsers that hostile input can keep busy for ever. One that takes too long is left to itself
 * on its own thread, which dies with the process; the intake goes on.
 */
final class TimeBound {
  /** Parsers recurse; a stack of this size holds what their own limits of depth allow. */
  private static final long STACK_BYTES = 16L << 20;

  private final Duration longest;

  TimeBound(Duration longest) {
    this.longest = longest;
  }

  /**
   * What the parser yields.
   *
   * @throws UnreadableEntryException if it takes too long, or breaks on what it is given
   */
  <T> T run(Supplier<T> parser) {
    FutureTask<T> task = new FutureTask<>(parser::get);
    Thread thread = new Thread(null, task, "parser", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new UnreadableEntryException(
          "too-costly",
          "parsing took longer than %s: simplify it, or raise the limit".formatted(longest),
          null);
    } catch (ExecutionException e) {
      throw unreadable(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while parsing", e);
    }
  }

  private static RuntimeException unreadable(Throwable cause) {
    if (cause instanceof UnreadableEntryException known) {
      return known;
    }
    if (cause instanceof OutOfMemoryError memory) {
      throw memory;
    }
    return new UnreadableEntryException(
        "unparsable",
        "the parser gave up (%s): convert it to text or ninjs".formatted(cause),
        null);
  }
}
