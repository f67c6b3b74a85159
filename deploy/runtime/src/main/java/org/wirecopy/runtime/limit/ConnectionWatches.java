package org.wirecopy.runtime.limit;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Puts a watch on every connection that a server of this process accepts. Netty finds it as a
 * service where the system property {@link #EXTENSIONS_SYSTEM_PROPERTY} says {@code serviceload}:
 * Vert.x offers no place of its own before a request's head has come in.
 */
public final class ConnectionWatches extends ChannelInitializerExtension {
  private static final AtomicReference<RequestLimits> LIMITS = new AtomicReference<>();
  private static final AtomicInteger LISTENING = new AtomicInteger();

  static void prepare() {
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  static void limit(RequestLimits limits) {
    LIMITS.set(limits);
  }

  /** Servers whose connections are watched. */
  static int listening() {
    return LISTENING.get();
  }

  @Override
  public void postInitializeServerListenerChannel(ServerChannel channel) {
    LISTENING.incrementAndGet();
    channel.closeFuture().addListener(closed -> LISTENING.decrementAndGet());
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    RequestLimits limits = LIMITS.get();
    if (limits != null) {
      channel.pipeline().addLast(new ByteWatch(new ConnectionWatch(limits)));
    }
  }
}
