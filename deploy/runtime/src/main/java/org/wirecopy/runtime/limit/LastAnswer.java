package org.wirecopy.runtime.limit;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.TimeUnit;
import org.wirecopy.runtime.problem.Problem;
import org.wirecopy.runtime.problem.ProblemAnswer;

/**
 * A problem after which the connection ends.
 *
 * @param status the HTTP status
 * @param detail what is wrong
 */
record LastAnswer(int status, String detail) {
  /** Closed at once, bytes still on their way would make the client's system forget the answer. */
  private static final long LINGER_MILLIS = 1_000;

  @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for a close.
  void send(ChannelHandlerContext context) {
    byte[] body = ProblemAnswer.json(Problem.of(Response.Status.fromStatusCode(status), detail));
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), Unpooled.wrappedBuffer(body));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    Channel channel = context.channel();
    context
        .writeAndFlush(response)
        .addListener(
            written -> {
              if (channel instanceof DuplexChannel duplex) {
                duplex.shutdownOutput();
              }
              channel.config().setAutoRead(true);
              channel
                  .eventLoop()
                  .schedule(() -> channel.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
            });
  }
}
