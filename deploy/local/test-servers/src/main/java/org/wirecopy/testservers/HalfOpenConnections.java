package org.wirecopy.testservers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Many connections whose requests never come to an end: what a slow sender, or an attacker, holds.
 */
public final class HalfOpenConnections implements AutoCloseable {
  private static final byte[] BEGINNING = "GET / HTTP/1.1\r\nX-Slow: ".getBytes(US_ASCII);

  private final List<SocketChannel> open = new ArrayList<>();

  /** Opens them, one after the other without waiting for an answer; each sends half a head. */
  public HalfOpenConnections(int port, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.configureBlocking(false);
      open.add(channel);
      write(channel, BEGINNING);
    }
  }

  /** Sends one more byte on each, and tells how many the other side has not closed yet. */
  public int sendOneByteEach() throws IOException {
    List<SocketChannel> closed = new ArrayList<>();
    for (SocketChannel channel : open) {
      if (!write(channel, new byte[] {'a'}) || isEnded(channel)) {
        closed.add(channel);
      }
    }
    for (SocketChannel channel : closed) {
      channel.close();
    }
    open.removeAll(closed);
    return open.size();
  }

  private static boolean write(SocketChannel channel, byte[] bytes) {
    try {
      channel.write(ByteBuffer.wrap(bytes));
      return true;
    } catch (IOException e) {
      // A reset, or what was closed before.
      return false;
    }
  }

  /** What was answered before the end is of no interest here. */
  private static boolean isEnded(SocketChannel channel) {
    ByteBuffer answer = ByteBuffer.allocate(8_192);
    try {
      int read = channel.read(answer);
      while (read > 0) {
        answer.clear();
        read = channel.read(answer);
      }
      return read < 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel channel : open) {
      channel.close();
    }
  }
}
