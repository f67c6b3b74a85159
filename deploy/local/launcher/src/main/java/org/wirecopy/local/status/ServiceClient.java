package org.wirecopy.local.status;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Asks one service over HTTP. */
public final class ServiceClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LONG_PATIENCE = Duration.ofSeconds(100);
  private static final int OK = 200;
  private static final String READY = "/q/health/ready";
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final HttpClient http;
  private final int port;
  private final String token;

  /**
   * @param token by which the service knows the owner of the run
   */
  public ServiceClient(HttpClient http, int port, String token) {
    this.http = http;
    this.port = port;
    this.token = token;
  }

  public boolean isReady() throws InterruptedException {
    try {
      HttpResponse<Void> answer = http.send(request(READY), HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }

  /** What keeps it from being ready, in its own words; empty if it says nothing or is ready. */
  public Optional<String> trouble() throws InterruptedException {
    try {
      HttpResponse<String> answer = http.send(request(READY), HttpResponse.BodyHandlers.ofString());
      String words =
          StreamSupport.stream(JSON.readTree(answer.body()).path("checks").spliterator(), false)
              .map(check -> check.at("/data/trouble").asText())
              .filter(trouble -> !trouble.isEmpty())
              .collect(Collectors.joining("; "));
      return Optional.of(words).filter(said -> !said.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The answer as a record of ours. */
  public <T> T json(String path, Class<T> type) throws IOException, InterruptedException {
    try (InputStream body = stream(path)) {
      return JSON.readValue(body, type);
    }
  }

  public String text(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request(path), HttpResponse.BodyHandlers.ofString());
    check(path, answer.statusCode());
    return answer.body();
  }

  /** The answer's bytes, which the caller closes. */
  public InputStream stream(String path) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(request(path), HttpResponse.BodyHandlers.ofInputStream());
    if (answer.statusCode() != OK) {
      answer.body().close();
    }
    check(path, answer.statusCode());
    return answer.body();
  }

  /** Sends JSON, and waits until it is done. */
  public void post(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(request(path), (name, value) -> true)
            .timeout(LONG_PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    check(path, http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
  }

  private void check(String path, int status) throws IOException {
    if (status != OK) {
      throw new IOException("http://127.0.0.1:%d%s answered %d".formatted(port, path, status));
    }
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .build();
  }
}
