package org.wirecopy.runtime.limit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers requests that are broken, too large or too slow, and lets Vert.x see the others alone.
 */
final class MessageWatch extends ChannelDuplexHandler {
  private static final int BAD_REQUEST = 400;
  private static final int TIMEOUT = 408;
  private static final int TOO_LARGE = 413;
  private static final int LINE_TOO_LONG = 414;
  private static final int HEADERS_TOO_LARGE = 431;
  private static final int OTHER_VERSION = 505;

  /** RFC 3986, section 2.1. */
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final ConnectionWatch watch;
  private boolean answering;
  private boolean inBody;
  private boolean answeredEarly;
  private boolean ended;

  MessageWatch(ConnectionWatch watch) {
    this.watch = watch;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    watch.onSlow(
        () ->
            end(
                context,
                TIMEOUT,
                "The request took longer than %d seconds to come in."
                    .formatted(watch.patienceSeconds())));
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (ended) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (!(message instanceof HttpObject part)) {
      super.channelRead(context, message);
      return;
    }
    Optional<LastAnswer> rejection = look(context, part);
    if (rejection.isPresent()) {
      ReferenceCountUtil.release(message);
      end(context, rejection.get());
      return;
    }
    if (message instanceof LastHttpContent) {
      inBody = false;
      watch.requestCame();
    } else if (message instanceof HttpRequest) {
      inBody = true;
      answeredEarly = false;
    }
    super.channelRead(context, message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    if (ended) {
      ReferenceCountUtil.release(message);
      promise.tryFailure(new ClosedChannelException());
      return;
    }
    if (message instanceof HttpResponse response && response.status().code() >= 200) {
      answering = true;
    }
    if (message instanceof LastHttpContent) {
      answering = false;
      answeredEarly = inBody;
      watch.answered();
    }
    super.write(context, message, promise);
  }

  private Optional<LastAnswer> look(ChannelHandlerContext context, HttpObject message) {
    if (message.decoderResult().isFailure()) {
      return Optional.of(broken(message.decoderResult()));
    }
    if (message instanceof HttpRequest request) {
      watch.headCame(context);
      if (request.protocolVersion().majorVersion() != 1) {
        return Optional.of(new LastAnswer(OTHER_VERSION, "HTTP/1.1 is spoken here."));
      }
      if (BROKEN_ESCAPE.matcher(request.uri()).find()) {
        return Optional.of(
            new LastAnswer(
                BAD_REQUEST,
                "A % in the address must be followed by two hexadecimal digits; write %25 for a"
                    + " %."));
      }
      if (!watch.allows(HttpUtil.getContentLength(request, 0L))) {
        return Optional.of(tooLarge());
      }
    }
    if (message instanceof HttpContent content
        && !watch.bodyCame(content.content().readableBytes())) {
      return Optional.of(tooLarge());
    }
    return Optional.empty();
  }

  private LastAnswer tooLarge() {
    return new LastAnswer(
        TOO_LARGE, "A request's body may have %d bytes at most.".formatted(watch.maxBody()));
  }

  private static LastAnswer broken(DecoderResult result) {
    Throwable cause = result.cause();
    if (cause instanceof TooLongHttpLineException) {
      return new LastAnswer(LINE_TOO_LONG, "The address with its query is too long.");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return new LastAnswer(HEADERS_TOO_LARGE, "The headers are too long, or too many.");
    }
    return new LastAnswer(BAD_REQUEST, "This is no HTTP/1.1 request.");
  }

  private void end(ChannelHandlerContext context, int status, String detail) {
    end(context, new LastAnswer(status, detail));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for a close.
  private void end(ChannelHandlerContext context, LastAnswer answer) {
    if (ended) {
      return;
    }
    ended = true;
    watch.closed();
    if (answering || (inBody && answeredEarly)) {
      // A request has one answer.
      context.close();
    } else {
      answer.send(context);
    }
  }
}
