package org.wirecopy.store.shown;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.postgres.TakedownOutbox;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.store.samples.Wire;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TestKafka;

/**
 * Every path that can be read is asked twice: before the restricted articles come, and after. A
 * reader must not see a difference, nor one of their words.
 */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class RestrictedArticlesIT {
  /** Sums of everything that passes through, which name nothing. */
  private static final List<String> LEDGER =
      List.of(
          "/",
          "/balance",
          "/files",
          "/skips",
          "/rejections",
          "/api/balance",
          "/api/pulse",
          "/q/metrics");

  private static final List<String> BESIDE_THE_RESOURCES =
      List.of("/q/metrics", "/q/openapi", "/q/health", "/q/health/ready", "/q/health/live");

  private static final String FILE = "/file?inbox=scene&path=" + Scene.FILE;
  private static final String SETTLED = "https://scene.example/settled";

  TestKafka kafka;
  @Inject DataSource dataSource;
  @Inject Schema schema;
  @Inject TakedownOutbox outbox;
  private Scene scene;

  @BeforeEach
  void prepareTables() throws Exception {
    schema.migrate();
    scene = new Scene(new StoredRows(dataSource));
    awaitTakedownsOfOthers();
  }

  /**
   * What tests before this one have taken down may still be on its way through Kafka, which keeps
   * the order: when one more has arrived, nothing else comes.
   */
  private void awaitTakedownsOfOthers() throws Exception {
    try (Wire wire = new Wire(kafka.bootstrapServers())) {
      wire.createTopics();
    }
    outbox.add(List.of(new Takedown(SETTLED, Takedown.Action.TAKE_DOWN, "a test", Instant.now())));
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(get("/takedowns").body()).contains(SETTLED));
  }

  @Test
  void noPathTellsOfARestrictedArticle() throws SQLException {
    // Given
    Map<String, List<String>> requests = requests();
    scene.open();
    Map<String, Answer> before = answers(requests);

    // When
    scene.restricted();

    // Then
    Map<String, Answer> after = answers(requests);
    assertThat(requests.keySet()).containsAll(WaysOut.templates());
    requests.forEach(
        (template, paths) -> {
          for (String path : paths) {
            Answer answer = after.get(path);
            if (!LEDGER.contains(template)) {
              assertThat(answer).as(path).isEqualTo(before.get(path));
            }
            assertThat(answer.status()).as(path).isEqualTo(before.get(path).status());
            assertThat(answer.body()).as(path).doesNotContain(tracesNotIn(path));
          }
        });
    assertThat(before.get(api(Scene.COPY)).body())
        .contains("\"family\":\"" + Scene.COPY + "\"", Scene.SECOND_COPY, Scene.OPEN);
    assertThat(before.get(FILE + "&readings=yes").body()).contains("Title of " + Scene.OPEN);
  }

  private static Map<String, Answer> answers(Map<String, List<String>> requests) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    requests.values().stream().flatMap(List::stream).forEach(path -> answers.put(path, get(path)));
    return answers;
  }

  private static Answer get(String path) {
    Response response = given().urlEncodingEnabled(false).get(path);
    return new Answer(response.statusCode(), response.asString());
  }

  /** What was asked may be repeated. */
  private static String[] tracesNotIn(String path) {
    return Scene.traces().stream()
        .filter(trace -> !path.contains(trace) && !path.contains(trace.replace(" ", "+")))
        .toArray(String[]::new);
  }

  private record Answer(int status, String body) {}

  private static Map<String, List<String>> requests() {
    List<String> uris = Stream.concat(Scene.SHOWN.stream(), Scene.RESTRICTED.stream()).toList();
    Map<String, List<String>> requests = new LinkedHashMap<>();
    requests.put("/", List.of("/", "/?sort=newest", "/?copies=show"));
    requests.put(
        "/search",
        Stream.concat(
                searches("/search?").stream(),
                Stream.of(
                    "/search",
                    "/search?q=zebulon",
                    "/search?q=sceneshare",
                    "/search?q=quux+haftar&language=pt",
                    "/search?entity=" + Scene.HIDDEN_NAME))
            .toList());
    requests.put(
        "/entity",
        List.of("/entity?id=" + Scene.HIDDEN_NAME, "/entity?id=" + Scene.SHARED_NAME, "/entity"));
    requests.put("/takedowns", List.of("/takedowns"));
    requests.put("/sign-in", List.of("/sign-in"));
    requests.put(
        "/articles/{id}/takedown", uris.stream().map(uri -> page(uri) + "/takedown").toList());
    requests.put("/balance", List.of("/balance"));
    requests.put("/style-{hash}.css", List.of("/style-0.css"));
    requests.put("/articles/{id}/family", uris.stream().map(uri -> page(uri) + "/family").toList());
    requests.put(
        "/articles/{id}/versions", uris.stream().map(uri -> page(uri) + "/versions").toList());
    requests.put("/files", List.of("/files"));
    requests.put("/file", List.of(FILE, FILE + "&readings=yes", "/file"));
    requests.put("/subscriptions", List.of("/subscriptions"));
    requests.put("/subscriptions/new", searches("/subscriptions/new?"));
    requests.put("/skips", List.of("/skips"));
    requests.put("/sources", List.of("/sources"));
    requests.put("/rejections", List.of("/rejections", "/rejections?state=open"));
    requests.put("/articles/{id}", uris.stream().map(RestrictedArticlesIT::page).toList());
    requests.put("/articles/{id}/beside/{other}", pairs(uris));
    requests.put("/api/articles", lists(uris));
    requests.put("/api/articles/{id}", uris.stream().map(RestrictedArticlesIT::api).toList());
    requests.put(
        "/api/articles/{id}/duplicates",
        uris.stream().map(uri -> api(uri) + "/duplicates").toList());
    requests.put(
        "/api/entities", List.of("/api/entities?name=quux", "/api/entities?name=sceneshare"));
    requests.put(
        "/api/entities/{id}",
        List.of("/api/entities/" + Scene.SHARED_NAME, "/api/entities/" + Scene.HIDDEN_NAME));
    requests.put(
        "/api/articles/{id}/versions", uris.stream().map(uri -> api(uri) + "/versions").toList());
    requests.put(
        "/api/export",
        Stream.of("ndjson", "ninjs", "csv")
            .flatMap(format -> searches("/api/export?format=" + format + "&").stream())
            .toList());
    requests.put("/api/articles.atom", searches("/api/articles.atom?limit=500&"));
    requests.put(
        "/api/counts",
        List.of("/api/counts?terms=quux%0Ahaftar", "/api/counts?terms=quux&copies=hide"));
    requests.put("/api/subscriptions", List.of("/api/subscriptions"));
    requests.put("/api/subscriptions/{id}", List.of("/api/subscriptions/" + UUID.randomUUID()));
    requests.put("/api/sources", List.of("/api/sources"));
    requests.put("/api/facets", searches("/api/facets?"));
    requests.put("/api/timeline", searches("/api/timeline?interval=day&"));
    requests.put("/api/files", List.of("/api/files?limit=500"));
    requests.put(
        "/api/rejections",
        List.of(
            "/api/rejections?limit=500",
            "/api/rejections?state=open",
            "/api/rejections?stage=enrich",
            "/api/rejections?stage=store",
            "/api/rejections?reason=scene"));
    requests.put("/api/skips", List.of("/api/skips?limit=500"));
    requests.put("/api/balance", List.of("/api/balance"));
    requests.put("/api/inboxes", List.of("/api/inboxes"));
    requests.put("/api/pulse", List.of("/api/pulse"));
    requests.put("/api/topics", List.of("/api/topics"));
    requests.put(
        "/api/takedowns",
        Stream.concat(
                Stream.of("/api/takedowns?limit=500"),
                uris.stream().map(uri -> "/api/takedowns?uri=" + uri))
            .toList());
    for (String path : BESIDE_THE_RESOURCES) {
      requests.put(path, List.of(path));
    }
    return requests;
  }

  private static List<String> lists(List<String> uris) {
    List<String> lists = new ArrayList<>();
    for (String sort : List.of("newest", "uri", "published", "relevance")) {
      String list = "/api/articles?limit=500&sort=" + sort;
      lists.addAll(searches(list + "&"));
      lists.addAll(searches(list + "&fields=listing&"));
      lists.add(list);
      lists.add(list + "&inbox=scene");
      lists.add(list + "&language=en");
      lists.add(list + "&entity=" + Scene.HIDDEN_NAME);
      lists.add(list + "&entity=" + Scene.SHARED_NAME);
      for (String uri : uris) {
        lists.add(list + "&uri=" + uri);
        lists.add(list + "&family=" + uri);
      }
    }
    return lists;
  }

  private static List<String> searches(String path) {
    return Stream.of(
            "q=haftar",
            "q=quux",
            "q=brought+-title",
            "q=is:original",
            "q=haftar+OR+is:original",
            "copies=hide",
            "q=haftar&copies=hide",
            "from=2020",
            "language=en",
            "source=scene.example",
            "entity=" + Scene.SHARED_NAME,
            "date=ingested&from=2020")
        .map(question -> path + question)
        .toList();
  }

  private static List<String> pairs(List<String> uris) {
    return uris.stream()
        .flatMap(one -> uris.stream().map(other -> page(one) + "/beside/" + ArticleUri.id(other)))
        .toList();
  }

  private static String page(String uri) {
    return "/articles/" + ArticleUri.id(uri);
  }

  private static String api(String uri) {
    return "/api/articles/" + ArticleUri.id(uri);
  }
}
