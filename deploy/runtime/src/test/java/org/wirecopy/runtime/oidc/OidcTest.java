package org.wirecopy.runtime.oidc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirecopy.runtime.access.Roles;

/** Who may what, with tokens that are really signed. */
@Tag("slow")
@QuarkusTest
@QuarkusTestResource(value = Provider.class, restrictToAnnotatedClass = true)
class OidcTest {
  private static final String[] ALL = {Roles.READ, Roles.WRITE, Roles.OPERATE};

  Tokens tokens;

  @Test
  void whoHasTheRoleMay() {
    assertThat(read(tokens.with(Roles.READ)).statusCode()).isEqualTo(200);
    assertThat(write(tokens.with(Roles.WRITE)).statusCode()).isEqualTo(200);
    assertThat(retry(tokens.with(Roles.OPERATE)).statusCode()).isEqualTo(200);
  }

  @Test
  void whoHasOtherRolesMayNot() {
    assertForbidden(read(tokens.with(Roles.WRITE, Roles.OPERATE)));
    assertForbidden(write(tokens.with(Roles.READ, Roles.OPERATE)));
    assertForbidden(retry(tokens.with(Roles.READ, Roles.WRITE)));
    assertForbidden(read(tokens.with()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void whoseTokenIsNotGoodIsUnknown(String kind, Function<Tokens, String> bad) {
    String token = bad.apply(tokens);

    assertUnknown(read(token));
    assertUnknown(write(token));
    assertUnknown(retry(token));
  }

  static Stream<Arguments> badTokens() {
    return Stream.of(
        bad("expired", claims -> claims.setExpirationTime(NumericDate.fromMilliseconds(0))),
        bad("not valid yet", claims -> claims.setNotBeforeMinutesInThePast(-60)),
        bad("for another audience", claims -> claims.setAudience("mail")),
        bad("for no audience", claims -> claims.unsetClaim("aud")),
        bad("of another issuer", claims -> claims.setIssuer("https://evil.example")),
        bad("without an end", claims -> claims.unsetClaim("exp")),
        Arguments.of("signed by another", (Function<Tokens, String>) t -> t.signedByAnother(ALL)),
        Arguments.of("unsigned", (Function<Tokens, String>) t -> t.unsigned(ALL)),
        Arguments.of(
            "with its roles changed",
            (Function<Tokens, String>) t -> grafted(t.with(ALL), t.with(Roles.READ))),
        Arguments.of("no token at all", (Function<Tokens, String>) t -> "nonsense"));
  }

  @Test
  void whoShowsNoTokenIsUnknown() {
    assertUnknown(given().get("/api/articles"));
    assertUnknown(given().contentType(ContentType.JSON).body("{}").post("/api/takedowns"));
    assertUnknown(given().contentType(ContentType.JSON).post("/api/retry?path=a"));
  }

  private static Arguments bad(String kind, Consumer<JwtClaims> change) {
    Function<Tokens, String> token =
        tokens ->
            tokens.signed(
                claims -> {
                  claims.setStringListClaim("groups", List.of(ALL));
                  change.accept(claims);
                });
    return Arguments.of(kind, token);
  }

  /** What the one says under the signature of the other. */
  private static String grafted(String says, String signed) {
    return says.substring(0, says.lastIndexOf('.')) + signed.substring(signed.lastIndexOf('.'));
  }

  private static void assertUnknown(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.contentType()).startsWith("application/problem+json");
  }

  private static void assertForbidden(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.contentType()).startsWith("application/problem+json");
  }

  private static Response read(String token) {
    return given().auth().oauth2(token).get("/api/articles");
  }

  private static Response write(String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body("{\"uri\":\"a\"}")
        .post("/api/takedowns");
  }

  private static Response retry(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON).post("/api/retry?path=a");
  }
}
