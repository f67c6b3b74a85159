package org.wirecopy.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1. */
public final class FreePort {
  private static final int FIRST = 12_000;

  /** Linux gives outgoing connections ports from 32768 on, others from higher ones. */
  private static final int BEHIND_LAST = 32_000;

  private static final int TRIES = 1_000;

  private FreePort() {}

  /**
   * A port that nobody listens on now. It lies below those that operating systems give to outgoing
   * connections, so that it is still free when a server is stopped and started again.
   */
  public static int find() {
    return ThreadLocalRandom.current()
        .ints(TRIES, FIRST, BEHIND_LAST)
        .filter(FreePort::isFree)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("this machine gives no free port on 127.0.0.1"));
  }

  /** Whether a server could listen on this port now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As servers do: a port whose last connections are still closing counts as free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
