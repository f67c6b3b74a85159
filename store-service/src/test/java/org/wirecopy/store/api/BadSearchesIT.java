package org.wirecopy.store.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;

/** What people and programs send that is no search: each gets a clear answer. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class BadSearchesIT {
  @Inject Schema schema;

  @BeforeEach
  void prepareTables() {
    schema.migrate();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        // What makes an address of more than 8 KiB is refused before it is read, by 414.
        bad("q", "x".repeat(7_000)),
        bad("q", "word ".repeat(60)),
        bad("q", "(".repeat(20) + "x" + ")".repeat(20)),
        bad("q", "-".repeat(20) + "x"),
        bad("q", "a --"),
        bad("q", "\"open"),
        bad("q", "a (b"),
        bad("q", "a b)"),
        bad("q", "()"),
        bad("q", "OR a"),
        bad("q", "a OR"),
        bad("q", "a OR OR b"),
        bad("q", "!!!"),
        bad("q", "*"),
        bad("q", "*a"),
        bad("q", "go*ba"),
        bad("q", ".*+?[a-z]"),
        bad("q", "a\u0000b"),
        bad("q", "a\u0007b"),
        bad("q", "foo:bar"),
        bad("q", "http://x"),
        bad("q", "from:yesterday"),
        bad("q", "from:2026-02-30"),
        bad("q", "to:"),
        bad("q", "source: x"),
        bad("q", "language:?"),
        bad("q", "is:new"),
        bad("q", ""),
        bad("terms", "\n".repeat(3)),
        bad("terms", "a\n".repeat(60)),
        bad("language", "!"),
        bad("from", "9999999-01-01"),
        bad("to", "2026-13"),
        bad("date", "printed"),
        bad("sort", "random"),
        bad("copies", "maybe"),
        bad("fields", "everything"),
        bad("limit", "0"),
        bad("limit", "1000000000000"),
        bad("limit", "-1"),
        bad("cursor", "somebody else's"),
        bad("cursor", "MTIzNDU2Nzg"),
        bad("since", "tomorrow"),
        bad("entity", ""),
        bad("foo", "bar"));
  }

  private static Arguments bad(String parameter, String value) {
    return Arguments.of(parameter, value);
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("refused")
  void isRefusedByAProblemThatNamesTheParameter(String parameter, String value) {
    Response answer = given().queryParam(parameter, value).get("/api/articles");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("parameter")).isEqualTo(parameter);
    assertThat(answer.jsonPath().getString("detail")).isNotBlank();
  }

  static Stream<String> harmless() {
    return Stream.of(
        "- a",
        "a - b",
        "--a",
        "'; DROP TABLE articles;",
        "a\\b",
        "a & | ! <-> b:",
        "\u202Ea",
        "it's",
        "a:b".replace(":", " "),
        "<script>",
        "%00",
        "$1 ?");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void signsThatMeanNothingFindWhatTheWordsFind(String query) {
    Response answer = given().queryParam("q", query).get("/api/articles");

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}
