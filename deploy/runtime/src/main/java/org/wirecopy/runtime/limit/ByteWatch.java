package org.wirecopy.runtime.limit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;

/** Tells the watch of bytes, before TLS and HTTP make anything of them. */
final class ByteWatch extends ChannelInboundHandlerAdapter {
  private final ConnectionWatch watch;
  private boolean sees;

  ByteWatch(ConnectionWatch watch) {
    this.watch = watch;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) throws Exception {
    watch.opened(context);
    super.channelActive(context);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    watch.closed();
    super.channelInactive(context);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    lookAtMessages(context.pipeline());
    watch.bytesCame(context);
    super.channelRead(context, message);
  }

  /** As soon as there is an HTTP codec, which comes late under TLS. */
  private void lookAtMessages(ChannelPipeline pipeline) {
    if (!sees) {
      ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
      if (encoder != null) {
        pipeline.addAfter(encoder.name(), "request-limits", new MessageWatch(watch));
        sees = true;
      }
    }
  }
}
