package org.wirecopy.ingest.format.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.UnreadableEntryException;

/**
 * Runs parsers that hostile input can keep busy without end. One that takes too long is told to
 * stop: its thread is interrupted and whatever it reads through {@link #stoppable} fails. Java
 * cannot stop a thread that does not listen, so those that go on are counted; when too many do,
 * further input is rejected until one has ended.
 */
public final class TimeBound {
  /** Parsers recurse; a stack of this size holds what their own limits of depth allow. */
  private static final long STACK_BYTES = 16L << 20;

  private final Duration longest;
  private final int maxAbandoned;
  private final Semaphore free;

  public TimeBound(Limits limits) {
    this.longest = limits.parseTime();
    this.maxAbandoned = limits.abandonedParses();
    this.free = new Semaphore(maxAbandoned + 1);
  }

  /**
   * What the parser yields.
   *
   * @throws UnreadableEntryException if it takes too long, or breaks on what it is given
   * @throws IOException as the parser throws it
   */
  public <T> T run(Callable<T> parser) throws IOException {
    try {
      requireRoom();
      FutureTask<T> task = new FutureTask<>(parser);
      Thread thread = new Thread(null, () -> runAndLeave(task), "parser", STACK_BYTES);
      thread.setDaemon(true);
      start(thread);
      return result(task, thread);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while parsing", e);
    }
  }

  private void requireRoom() throws InterruptedException {
    if (!free.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new UnreadableEntryException(
          "too-costly",
          "%d documents before it are still being parsed though given up: remove them, start the service anew and drop this one again"
              .formatted(maxAbandoned),
          null);
    }
  }

  private void start(Thread thread) {
    boolean started = false;
    try {
      thread.start();
      started = true;
    } finally {
      if (!started) {
        free.release();
      }
    }
  }

  private void runAndLeave(FutureTask<?> task) {
    try {
      task.run();
    } finally {
      free.release();
    }
  }

  private <T> T result(FutureTask<T> task, Thread thread) throws IOException, InterruptedException {
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new UnreadableEntryException(
          "too-costly",
          "parsing took longer than %s: simplify it, or raise the limit".formatted(longest),
          null);
    } catch (InterruptedException e) {
      thread.interrupt();
      throw e;
    } catch (ExecutionException e) {
      throw unreadable(e.getCause());
    }
  }

  private static RuntimeException unreadable(Throwable cause) throws IOException {
    if (cause instanceof UnreadableEntryException known) {
      return known;
    }
    if (cause instanceof IOException io) {
      throw io;
    }
    if (cause instanceof OutOfMemoryError) {
      return new UnreadableEntryException(
          "too-costly",
          "parsing it needs more memory than this service has: split it, or give the service more",
          null);
    }
    if (cause instanceof StackOverflowError) {
      return new UnreadableEntryException(
          "nested-too-deep", "it nests deeper than any news does: flatten it", null);
    }
    return new UnreadableEntryException(
        "unparsable",
        "the parser gave up (%s): convert it to text or ninjs".formatted(cause),
        null);
  }

  /** The stream for a parser that is run here: it fails once the parser has been given up. */
  public static InputStream stoppable(InputStream in) {
    return new java.io.FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        requireWanted();
        return super.read();
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        requireWanted();
        return super.read(bytes, from, length);
      }
    };
  }

  /** Whether anybody still waits for what this thread parses. */
  private static void requireWanted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("given up");
    }
  }
}
