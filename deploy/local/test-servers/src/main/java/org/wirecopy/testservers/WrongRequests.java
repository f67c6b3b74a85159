package org.wirecopy.testservers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kinds of wrong requests, each with the statuses that may answer it. They are the same for every
 * service: only the addresses that it reads and writes at differ.
 */
public final class WrongRequests {
  private static final String JSON = "Content-Type: application/json";
  private static final String TOKEN = "Authorization: " + TokenTestResource.BEARER;

  /** No answer but a closed connection: what came in is not HTTP/1.1. */
  public static final int CLOSED = 0;

  private final List<WrongRequest> requests = new ArrayList<>();
  private final String read;
  private final String write;
  private final String host;

  private WrongRequests(int port, String read, String write) {
    this.read = read;
    this.write = write;
    host = "Host: localhost:" + port;
  }

  /**
   * One of them.
   *
   * @param text each character a byte
   * @param statuses that may answer it; {@link #CLOSED} where closing is an answer
   */
  public record WrongRequest(String name, String text, Set<Integer> statuses) {
    public byte[] bytes() {
      return text.getBytes(ISO_8859_1);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * All of them but those of {@link #ofBodies}.
   *
   * @param read an address that can be read
   * @param write an address that can be written to with a token
   */
  public static Stream<WrongRequest> all(int port, String read, String write) {
    WrongRequests all = new WrongRequests(port, read, write);
    all.hosts();
    all.origins();
    all.writers();
    all.lengths();
    all.heads();
    all.addresses();
    all.otherProtocols();
    return all.requests.stream();
  }

  /**
   * Those whose body is wrong.
   *
   * @param write an address that reads a JSON object
   */
  public static Stream<WrongRequest> ofBodies(int port, String write) {
    WrongRequests all = new WrongRequests(port, "/", write);
    all.bodies();
    return all.requests.stream();
  }

  private void hosts() {
    read("no host", 400);
    read("an empty host", 400, "Host:");
    read("two hosts", 400, host, host);
    read("a foreign name", 421, "Host: evil.example");
    read("a foreign name with our port", 421, host.replace("localhost", "evil.example"));
    read("our name as the first part of another", 421, "Host: localhost.evil.example");
    read("another address", 421, "Host: 192.0.2.1");
    read("another IPv6 address", 421, "Host: [2001:db8::1]");
    read("a host with a user", 400, "Host: localhost@evil.example");
    read("a host with a path", 400, "Host: localhost/evil.example");
    read("a host with a space", 400, "Host: localhost evil.example");
    read("a port alone", 400, "Host: :8080");
    request("a foreign absolute address", 421, "GET http://evil.example" + read, "", host);
    request(
        "an absolute address of no scheme", Set.of(400, 404), "GET evil.example" + read, "", host);
  }

  private void origins() {
    read("a foreign origin", 403, host, "Origin: https://evil.example");
    read("an opaque origin", 403, host, "Origin: null");
    read("another port as origin", 403, host, "Origin: http://localhost:1");
    read("two origins", 403, host, "Origin: http://localhost", "Origin: http://evil.example");
    read("an extension's origin", 403, host, "Origin: chrome-extension://abc");
    write(
        "a foreign origin that writes",
        403,
        "{}",
        host,
        JSON,
        TOKEN,
        "Origin: http://evil.example");
    read("another site", 403, host, "Sec-Fetch-Site: cross-site");
    read("a neighbour", 403, host, "Sec-Fetch-Site: same-site");
    read("two sites", 403, host, "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site");
    read("a made-up site", 403, host, "Sec-Fetch-Site: friendly");
    write("another site that writes", 403, "{}", host, JSON, TOKEN, "Sec-Fetch-Site: cross-site");
  }

  private void writers() {
    write("no media type", 415, "{}", host, TOKEN);
    write("no media type and no body", 415, "", host, TOKEN);
    write("plain text", 415, "{}", host, TOKEN, "Content-Type: text/plain");
    write("a form", 415, "a=b", host, TOKEN, "Content-Type: application/x-www-form-urlencoded");
    write("parts", 415, "--a--", host, TOKEN, "Content-Type: multipart/form-data; boundary=a");
    write("nearly JSON", 415, "{}", host, TOKEN, JSON + "x");
    write("two media types", 415, "{}", host, TOKEN, JSON, "Content-Type: text/plain");
    write("no token", 401, "{}", host, JSON);
    write("a wrong token", 401, "{}", host, JSON, "Authorization: Bearer wrong");
    write("half of the token", 401, "{}", host, JSON, TOKEN.substring(0, TOKEN.length() - 8));
    write("more than the token", 401, "{}", host, JSON, TOKEN + "0");
    write("an empty token", 401, "{}", host, JSON, "Authorization: Bearer ");
    write("a password", 401, "{}", host, JSON, "Authorization: Basic YTpi");
    write("two tokens", 400, "{}", host, JSON, TOKEN, TOKEN);
    request("a token in the address", 401, "POST " + write + "?access_token=x", "{}", host, JSON);
    request(
        "a method without use here", Set.of(404, 405), "DELETE " + write, "", host, JSON, TOKEN);
    request("a method that traces", 405, "TRACE " + read, "", host);
    request("a method that nobody knows", 405, "BREW " + read, "", host, JSON, TOKEN);
    request("a method in small letters", 405, "post " + write, "{}", host, JSON, TOKEN);
  }

  private void bodies() {
    write("JSON that ends too soon", 400, "{\"uri\":", host, JSON, TOKEN);
    write("an array", 400, "[]", host, JSON, TOKEN);
    write("a word", 400, "true", host, JSON, TOKEN);
    write("deep JSON", 400, "{\"uri\":".repeat(5_000), host, JSON, TOKEN);
    write("deep arrays", 400, "[".repeat(60_000), host, JSON, TOKEN);
    write("a long number", 400, "9".repeat(60_000), host, JSON, TOKEN);
    write("bytes that are no UTF-8", 400, "{\"uri\":\"\u00ff\u00fe\"}", host, JSON, TOKEN);
    write("UTF-16", 400, new String("[1]".getBytes(UTF_16), ISO_8859_1), host, JSON, TOKEN);
    write("a NUL", 400, "\u0000", host, JSON, TOKEN);
  }

  /** Where the address is answered without its body, that it leads nowhere may be told first. */
  private void lengths() {
    String sending =
        "POST " + write + " HTTP/1.1\r\n" + host + "\r\n" + JSON + "\r\n" + TOKEN + "\r\n";
    raw("a body that is announced as too long", sending + "Content-Length: 10000000\r\n\r\n", 413);
    raw(
        "chunks that are too long together",
        sending
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "4000\r\n%s\r\n".formatted("a".repeat(0x4000)).repeat(6),
        413,
        404);
    raw("a length below nought", sending + "Content-Length: -1\r\n\r\n", 400);
    raw("a length in words", sending + "Content-Length: two\r\n\r\n{}", 400);
    raw("two lengths", sending + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x", 400);
    raw(
        "a length and chunks",
        sending
            + "Connection: close\r\n"
            + "Content-Length: 2\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "0\r\n\r\n",
        400,
        404);
    raw(
        "a chunk without a length",
        sending + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n",
        400,
        404);
    raw("a body that does not come", sending + "Content-Length: 20\r\n\r\n{", 408, 404);
  }

  private void heads() {
    read("a long header", 431, host, "X-Long: " + "a".repeat(20_000));
    read(
        "many headers",
        431,
        Stream.concat(Stream.of(host), IntStream.range(0, 3_000).mapToObj(i -> "X-" + i + ": a"))
            .toArray(String[]::new));
    raw(
        "a header without a colon",
        "GET " + read + " HTTP/1.1\r\n" + host + "\r\nnonsense\r\n\r\n",
        400);
    raw(
        "a space in a header's name",
        "GET " + read + " HTTP/1.1\r\n" + host + "\r\nA b: c\r\n\r\n",
        400);
    raw("a NUL in a header", "GET " + read + " HTTP/1.1\r\n" + host + "\r\nA: \u0000\r\n\r\n", 400);
    raw("a head that does not end", "GET " + read + " HTTP/1.1\r\n" + host + "\r\nA: ", 408);
    raw("a line that does not end", "GET ", 408);
  }

  private void addresses() {
    request("a long address", 414, "GET /" + "a".repeat(9_000), "", host);
    request("a long query", 414, "GET " + read + "?a=" + "b".repeat(9_000), "", host);
    request("an address that leads nowhere", 404, "GET /nowhere", "", host);
    request("an address out of the tree", 404, "GET /../../etc/passwd", "", host);
    request("the same in disguise", 404, "GET /%2e%2e/%2e%2e/etc/passwd", "", host);
    request("a NUL in the address", Set.of(400, 404), "GET /api/%00", "", host);
    request("a broken escape", Set.of(400, 404), "GET /api/%zz", "", host);
    request("half an escape", Set.of(400, 404), "GET /api/%e", "", host);
  }

  private void otherProtocols() {
    raw("a version to come", "GET " + read + " HTTP/3.0\r\n" + host + "\r\n\r\n", 400, 505, CLOSED);
    raw("no version", "GET " + read + "\r\n\r\n", 400, CLOSED);
    raw("HTTP/2 at once", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 405, 505, CLOSED);
    raw("mail", "EHLO localhost\r\n\r\n", 400, CLOSED);
    raw(
        "TLS",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
        400,
        CLOSED);
    raw(
        "noise",
        IntStream.range(0, 2_000)
                .mapToObj(i -> String.valueOf((char) (i * 31 % 256)))
                .collect(Collectors.joining())
            + "\r\n\r\n",
        400,
        CLOSED);
    raw("lines without anything", "\r\n".repeat(20_000), 400, 408, 414, 431, CLOSED);
    raw("nothing at all", "", CLOSED);
  }

  private void read(String name, int status, String... headers) {
    request(name, status, "GET " + read, "", headers);
  }

  private void write(String name, int status, String body, String... headers) {
    request(name, status, "POST " + write, body, headers);
  }

  private void request(String name, int status, String line, String body, String... headers) {
    request(name, Set.of(status), line, body, headers);
  }

  private void request(
      String name, Set<Integer> status, String line, String body, String... headers) {
    requests.add(new WrongRequest(name, RawHttp.request(line, body, headers), status));
  }

  private void raw(String name, String request, Integer... statuses) {
    requests.add(new WrongRequest(name, request, new TreeSet<>(Set.of(statuses))));
  }
}
