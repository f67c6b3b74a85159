package org.wirecopy.testservers;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A page of another origin, opened in a real browser, that runs a script and tells what it got. */
public final class ForeignPage {
  /** A name that leads to this machine, as it would after DNS rebinding. */
  public static final String REBOUND = "evil.example";

  private static final long STOP_SECONDS = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private ForeignPage() {}

  /** The browser's program; empty where this machine has none. */
  public static Optional<Path> browser() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Opens the page and returns what its script told.
   *
   * @param host that the page is opened at, at a port of its own: 127.0.0.1 or {@link #REBOUND}
   * @param script the body of an asynchronous function that returns a text
   */
  public static String run(Path browser, String host, String script)
      throws IOException, InterruptedException {
    CompletableFuture<String> told = new CompletableFuture<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve(server, script, told);
    TemporaryDirectory profile = TemporaryDirectory.create("browser");
    URI page = URI.create("http://%s:%d/".formatted(host, server.getAddress().getPort()));
    Process process =
        start(browser, profile.path(), ProcessBuilder.Redirect.DISCARD, page.toString());
    try {
      return told.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the page told nothing within " + PATIENCE, e);
    } finally {
      end(process);
      server.stop(0);
      profile.delete();
    }
  }

  private static void serve(HttpServer server, String script, CompletableFuture<String> told) {
    byte[] page =
        """
        <!doctype html><title>foreign</title><script>
        (async () => { %s })().catch(e => 'failed: ' + e)
          .then(text => fetch('/told', {method: 'POST', body: String(text)}));
        </script>
        """
            .formatted(script)
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.createContext(
        "/told",
        exchange -> {
          told.complete(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  /** What the browser shows at an address, as HTML: nobody's script has run there. */
  public static String open(Path browser, URI address) throws IOException, InterruptedException {
    TemporaryDirectory profile = TemporaryDirectory.create("browser");
    Process process =
        start(
            browser,
            profile.path(),
            ProcessBuilder.Redirect.PIPE,
            "--dump-dom",
            address.toString());
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      end(process);
      profile.delete();
    }
  }

  private static Process start(
      Path browser, Path profile, ProcessBuilder.Redirect output, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--host-resolver-rules=MAP " + REBOUND + " 127.0.0.1"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(output)
        .start();
  }

  private static void end(Process process) throws InterruptedException {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    children.forEach(ProcessHandle::destroyForcibly);
    CompletableFuture.allOf(
            children.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
        .exceptionally(late -> null)
        .join();
  }
}
