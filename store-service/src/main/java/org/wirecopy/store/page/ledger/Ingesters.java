package org.wirecopy.store.page.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.wirecopy.runtime.http.HttpConfig;
import org.wirecopy.store.arrival.RecordJson;
import org.wirecopy.store.page.Address;

/** Asks ingesters to read files again, with the token of this service, which must be theirs too. */
@Singleton
public class Ingesters {
  private static final Logger LOG = Logger.getLogger(Ingesters.class);
  private static final Duration PATIENCE = Duration.ofSeconds(35);
  private static final Duration PATIENCE_OF_A_PAGE = Duration.ofSeconds(1);
  private static final String BEARER = "Bearer ";
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int ACCEPTED = 202;
  private static final int OF_ANOTHER = 421;

  private final Map<String, List<URI>> byInbox;
  private final Optional<Path> tokenFile;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Inject
  Ingesters(IngestConfig config, HttpConfig http) {
    this(config.ingesters().orElse(List.of()), http.tokenFile());
  }

  /**
   * Of settings.
   *
   * @throws IllegalArgumentException if one is not of its form
   */
  Ingesters(List<String> settings, Optional<Path> tokenFile) {
    this.tokenFile = tokenFile;
    byInbox =
        settings.stream()
            .map(Ingesters::pair)
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Map.Entry<String, URI> pair(String setting) {
    int equals = setting.indexOf('=');
    if (equals > 0) {
      URI uri = URI.create(setting.substring(equals + 1).strip());
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return Map.entry(setting.substring(0, equals).strip(), uri);
      }
    }
    throw new IllegalArgumentException(
        "wirecopy.store.ingesters: '%s' is not of the form inbox=http://host:port"
            .formatted(setting));
  }

  /** The inboxes of which files can be had read again. */
  public record Known(Set<String> inboxes) {
    /** Whether an inbox is one of them. */
    public boolean contains(String inbox) {
      return inboxes.contains(inbox);
    }
  }

  Known known() {
    return new Known(tokenFile.isPresent() ? byInbox.keySet() : Set.of());
  }

  /** Whether files of an inbox can be had read again from here. */
  boolean know(String inbox) {
    return inbox != null && byInbox.containsKey(inbox) && tokenFile.isPresent();
  }

  /**
   * Has a file read again.
   *
   * @return what came of it, for people; empty where it will be read
   */
  String retry(String inbox, String path) throws InterruptedException {
    String told = "Nobody reads this inbox.";
    for (URI ingester : byInbox.getOrDefault(inbox, List.of())) {
      try {
        HttpResponse<String> answer = client.send(request(ingester, path), body());
        if (answer.statusCode() == ACCEPTED) {
          return "";
        }
        told = detail(answer);
        if (answer.statusCode() != OF_ANOTHER) {
          return told;
        }
      } catch (IOException e) {
        LOG.warnf("%s could not be asked to read a file again: %s", ingester, e);
        told = "The ingester does not answer. Try again later.";
      }
    }
    return told;
  }

  /** Files that are in the folders and not read to their end, of the ingesters that tell. */
  long filesWaiting() {
    List<CompletableFuture<Long>> asked =
        byInbox.values().stream().flatMap(List::stream).distinct().map(this::waiting).toList();
    return asked.stream().mapToLong(CompletableFuture::join).sum();
  }

  private CompletableFuture<Long> waiting(URI ingester) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ingester.resolve("/api/intake")).timeout(PATIENCE_OF_A_PAGE);
    try {
      if (tokenFile.isPresent()) {
        request.header("Authorization", BEARER + token());
      }
    } catch (IOException e) {
      LOG.debug("The token cannot be read", e);
    }
    return client
        .sendAsync(request.build(), body())
        .thenApply(answer -> RecordJson.read(answer.body()).at("/files/waiting").asLong())
        .exceptionally(
            e -> {
              LOG.debugf(e, "%s does not tell how its intake stands", ingester);
              return 0L;
            });
  }

  private String token() throws IOException {
    return Files.readString(tokenFile.orElseThrow()).strip();
  }

  private HttpRequest request(URI ingester, String path) throws IOException {
    Address address = Address.of("/api/retry").with("path", path);
    return HttpRequest.newBuilder(ingester.resolve(address.toString()))
        .timeout(PATIENCE)
        .header("Authorization", BEARER + token())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.noBody())
        .build();
  }

  private static HttpResponse.BodyHandler<String> body() {
    return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
  }

  private static String detail(HttpResponse<String> answer) {
    try {
      return RecordJson.read(answer.body()).path("detail").asText("The ingester has said no.");
    } catch (IllegalStateException e) {
      return "The ingester has answered with status %d.".formatted(answer.statusCode());
    }
  }
}
