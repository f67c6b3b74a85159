package org.wirecopy.store.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TokenTestResource;

/** What people see where no page answers; programs get a problem document. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokenTestResource.class)
class ErrorPagesIT {
  private static final String HTML = "text/html;charset=UTF-8";
  private static final String PROBLEM = "application/problem+json";

  @ParameterizedTest
  @CsvSource({
    "/nothing/here, 404, No such page, /search",
    "/articles, 404, No such page, /search",
    "/files/retry, 405, This cannot be opened by its address, /",
    "/takedowns/lift, 405, This cannot be opened by its address, /"
  })
  void anAddressThatLeadsNowhereHasAPageWithTheWayOn(
      String path, int status, String heading, String on) {
    String page =
        browser()
            .get(path)
            .then()
            .statusCode(status)
            .contentType(HTML)
            .header("Cache-Control", "no-store")
            .header("Content-Security-Policy", containsString("default-src 'none'"))
            .body(containsString("<h1>" + heading + "</h1>"))
            .extract()
            .asString();

    assertThat(page).contains("class=\"on\" href=\"" + on + "\"", "/style-");
    given().get(path).then().statusCode(status).contentType(PROBLEM);
  }

  @Test
  void whoeverIsNotKnownIsLedToSignIn() {
    browser()
        .header("Origin", origin())
        .formParam("reason", "x")
        .post("/articles/xyz/takedown")
        .then()
        .statusCode(401)
        .contentType(HTML)
        .header("WWW-Authenticate", "Bearer")
        .body(containsString("Sign in first"), containsString("href=\"/sign-in?on=%2F\""));
  }

  @Test
  void aFormThatNoPageOfOursSentIsNotTaken() {
    browser()
        .formParam("reason", "x")
        .post("/articles/xyz/takedown")
        .then()
        .statusCode(415)
        .contentType(HTML)
        .body(containsString("The form was not taken"));
    browser()
        .header("Origin", "https://evil.example")
        .formParam("reason", "x")
        .post("/articles/xyz/takedown")
        .then()
        .statusCode(403)
        .contentType(HTML)
        .body(containsString("This is not allowed"), not(containsString("<script")));
  }

  @ParameterizedTest
  @CsvSource({"/api/nothing, 404", "/api, 404", "/q/nothing, 404", "/api/articles?nothing=1, 400"})
  void programsGetProblemsEvenInABrowser(String path, int status) {
    browser().get(path).then().statusCode(status).contentType(PROBLEM);
  }

  private static RequestSpecification browser() {
    return given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  private static String origin() {
    return "http://127.0.0.1:" + RestAssured.port;
  }
}
