package org.wirecopy.store.page;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.wirecopy.testservers.TokenTestResource;

/** Requests as a browser makes them from our own pages. */
final class PageSession {
  static final String COOKIE = "wirecopy-session";

  private PageSession() {}

  /** Shows a token, to go on with a page. */
  static Response signIn(String token, String on) {
    return given()
        .redirects()
        .follow(false)
        .header("Origin", origin())
        .formParam("token", token)
        .formParam("on", on)
        .post("/sign-in");
  }

  /** The cookie's value of whoever has shown the right token. */
  static String begin() {
    return signIn(TokenTestResource.TOKEN, "/").getCookie(COOKIE);
  }

  /** A request of whoever is signed in. */
  static RequestSpecification request(String session) {
    return given().cookie(COOKIE, session).header("Origin", origin());
  }

  static String origin() {
    return "http://127.0.0.1:" + RestAssured.port;
  }
}
