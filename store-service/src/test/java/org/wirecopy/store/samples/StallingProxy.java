package org.wirecopy.store.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A way to a server that can be held up: connections stay open and new ones are accepted, and no
 * byte goes on until it is released. So looks a server that is stuck.
 */
public final class StallingProxy implements AutoCloseable {
  private final InetSocketAddress server;
  private final ServerSocket listening;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final Object gate = new Object();
  private boolean stalled;

  public StallingProxy(String host, int port) throws IOException {
    server = new InetSocketAddress(host, port);
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    run(this::accept);
  }

  public int port() {
    return listening.getLocalPort();
  }

  public void stall() {
    synchronized (gate) {
      stalled = true;
    }
  }

  public void release() {
    synchronized (gate) {
      stalled = false;
      gate.notifyAll();
    }
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listening.accept();
      Socket upstream = new Socket();
      sockets.add(client);
      sockets.add(upstream);
      upstream.connect(server);
      run(() -> pump(client, upstream));
      run(() -> pump(upstream, client));
    }
  }

  private void pump(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[8192];
      int read = in.read(bytes);
      while (read >= 0) {
        pass();
        out.write(bytes, 0, read);
        out.flush();
        read = in.read(bytes);
      }
    }
  }

  private void pass() {
    synchronized (gate) {
      while (stalled) {
        try {
          gate.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  /** A socket that was closed ends the thread. */
  private static void run(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                return;
              }
            },
            "stalling-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    release();
    try {
      listening.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
