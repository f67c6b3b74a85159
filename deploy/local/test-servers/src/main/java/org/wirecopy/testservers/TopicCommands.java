package org.wirecopy.testservers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks a service about its topics and decides for it, as an operator does with curl. */
public final class TopicCommands {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What changes nothing, by the status that it is answered with. */
  private static final Map<String, Integer> WRONG =
      Map.of(
          "", 400,
          "{}", 400,
          "{\"action\": \"go on\"}", 400,
          "{\"action\": \"accept\", \"topic\": \"no.such.topic\"}", 400,
          "[\"accept\"]", 400,
          "{\"action\": \"acc", 400);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  /** Of the service that listens at this port. */
  public TopicCommands(int port) {
    address = URI.create("http://127.0.0.1:" + port + "/api/topics");
  }

  /** The answer to GET, as JSON; empty where nobody answers it. */
  public String state() throws InterruptedException {
    try {
      HttpResponse<String> answer = http.send(request().GET().build(), text());
      return answer.statusCode() == 200 ? answer.body() : "";
    } catch (IOException e) {
      return "";
    }
  }

  /** Whether it says that it is blocked. */
  public boolean isBlocked() throws InterruptedException {
    return state().contains("\"blocked\":true");
  }

  /** Decides, as somebody who may. */
  public HttpResponse<String> decide(String action) throws IOException, InterruptedException {
    return post("{\"action\": \"" + action + "\"}", TokenTestResource.BEARER);
  }

  /** Sends what must change nothing, and tells each answer that is not the right problem. */
  public List<String> faultsOfWrongOnes() throws IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, Integer> wrong : WRONG.entrySet()) {
      check(faults, post(wrong.getKey(), TokenTestResource.BEARER), wrong.getValue());
    }
    check(faults, post("{\"action\": \"accept\"}", null), 401);
    check(faults, post("{\"action\": \"accept\"}", "Bearer of nothing"), 401);
    HttpRequest ofOne = HttpRequest.newBuilder(URI.create(address + "/no.such.topic")).build();
    check(faults, http.send(ofOne, text()), 404);
    return faults;
  }

  private static void check(List<String> faults, HttpResponse<String> answer, int status) {
    boolean problem =
        answer
            .headers()
            .firstValue("Content-Type")
            .filter(type -> type.startsWith("application/problem+json"))
            .isPresent();
    if (answer.statusCode() != status || !problem) {
      faults.add("%d expected, got %s %s".formatted(status, answer, answer.body()));
    }
  }

  private HttpResponse<String> post(String body, String authorization)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request()
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), text());
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(address).timeout(PATIENCE);
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString(UTF_8);
  }
}
