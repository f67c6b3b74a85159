package org.wirecopy.runtime.limit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * How far the request of one connection has come in, and the time that it has left. Used by the
 * connection's own thread alone.
 */
final class ConnectionWatch {
  private enum Stage {
    /** Nothing has come since the last request: how long that may last is the idle timeout's. */
    BETWEEN,
    /** Opened, and nothing has come yet. */
    OPENED,
    HEAD,
    BODY,
    /** All of it is there, the answer is not. */
    ANSWER
  }

  private final RequestLimits limits;
  private Stage stage = Stage.OPENED;
  private ScheduledFuture<?> deadline;
  private Runnable onSlow;
  private long body;

  ConnectionWatch(RequestLimits limits) {
    this.limits = limits;
  }

  void opened(ChannelHandlerContext context) {
    startClock(context);
  }

  void closed() {
    stopClock();
  }

  void bytesCame(ChannelHandlerContext context) {
    if (stage == Stage.OPENED) {
      stage = Stage.HEAD;
    } else if (stage == Stage.BETWEEN) {
      stage = Stage.HEAD;
      startClock(context);
    }
  }

  /**
   * How a slow request is answered; the connection is closed without an answer until this is set.
   */
  void onSlow(Runnable answer) {
    onSlow = answer;
  }

  void headCame(ChannelHandlerContext context) {
    stage = Stage.BODY;
    body = 0;
    startClock(context);
  }

  /** Returns whether the body is still short enough. */
  boolean bodyCame(long bytes) {
    body += bytes;
    return body <= limits.maxBody();
  }

  boolean allows(long contentLength) {
    return contentLength <= limits.maxBody();
  }

  long maxBody() {
    return limits.maxBody();
  }

  long patienceSeconds() {
    return limits.patience().toSeconds();
  }

  void requestCame() {
    stage = Stage.ANSWER;
    stopClock();
  }

  void answered() {
    if (stage == Stage.ANSWER) {
      stage = Stage.BETWEEN;
    }
  }

  private void startClock(ChannelHandlerContext context) {
    stopClock();
    deadline =
        context
            .executor()
            .schedule(() -> tooSlow(context), limits.patience().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void stopClock() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for a close.
  private void tooSlow(ChannelHandlerContext context) {
    if (onSlow == null || stage == Stage.OPENED) {
      context.close();
    } else {
      onSlow.run();
    }
  }
}
