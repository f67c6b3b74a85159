package org.wirecopy.testservers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Requests as no HTTP client would send them, on a socket of their own, to this machine. */
public final class RawHttp {
  private static final int STATUS_FROM = 9;
  private static final int STATUS_TO = 12;

  private RawHttp() {}

  /**
   * What came back until the server closed the connection.
   *
   * @param bytes nothing where it was closed without a word
   * @param closed whether it was closed in time
   */
  public record Answer(String bytes, boolean closed) {
    public boolean isSilent() {
      return bytes.isEmpty();
    }

    public int status() {
      return Integer.parseInt(bytes.substring(STATUS_FROM, STATUS_TO));
    }

    /** The header's value, or nothing. */
    public String header(String name) {
      String sought = name.toLowerCase(Locale.ROOT) + ":";
      return bytes
          .lines()
          .takeWhile(line -> !line.isBlank())
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(sought))
          .map(line -> line.substring(sought.length()).strip())
          .findFirst()
          .orElse("");
    }

    public String body() {
      int end = bytes.indexOf("\r\n\r\n");
      return end < 0 ? "" : bytes.substring(end + 4);
    }
  }

  /** Sends the bytes and reads until the server closes, or patience is at its end. */
  public static Answer send(int port, byte[] request, Duration patience) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) patience.toMillis());
      Thread writing = new Thread(() -> write(socket, request), "raw-request");
      writing.setDaemon(true);
      writing.start();
      return read(socket.getInputStream());
    }
  }

  /**
   * A request that asks for the connection to be closed after the answer; a character is a byte.
   */
  public static String request(String line, String body, String... headers) {
    StringBuilder text = new StringBuilder(line).append(" HTTP/1.1\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    text.append("Connection: close\r\n");
    if (!body.isEmpty()) {
      text.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return text.append("\r\n").append(body).toString();
  }

  private static void write(Socket socket, byte[] request) {
    try {
      OutputStream output = socket.getOutputStream();
      output.write(request);
      output.flush();
    } catch (IOException e) {
      // The server has closed while we wrote: what it had to say is read by the other thread.
    }
  }

  private static Answer read(InputStream input) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
        read.write(buffer, 0, count);
      }
      return new Answer(read.toString(StandardCharsets.UTF_8), true);
    } catch (SocketTimeoutException e) {
      return new Answer(read.toString(StandardCharsets.UTF_8), false);
    } catch (SocketException e) {
      return new Answer(read.toString(StandardCharsets.UTF_8), true);
    }
  }
}
