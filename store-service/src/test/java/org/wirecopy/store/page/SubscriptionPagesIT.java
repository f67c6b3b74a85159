package org.wirecopy.store.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.store.delivery.WebhookReceiver;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TokenTestResource;

/** Searches that are kept from the pages. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokenTestResource.class)
@QuarkusTestResource(value = WebhookReceiver.class, restrictToAnnotatedClass = true)
class SubscriptionPagesIT {
  private static final String SEARCH = "?q=ceasefire%20%22talks%22&language=pt";

  @Inject Schema schema;
  WebhookReceiver receiver;
  private String session;

  @BeforeEach
  void signIn() {
    schema.migrate();
    session = PageSession.begin();
  }

  @Test
  void aSearchLeadsToItsFeedAndToItsWebhooks() {
    given()
        .urlEncodingEnabled(false)
        .get("/search" + SEARCH)
        .then()
        .statusCode(200)
        .body(
            containsString("type=\"application/atom+xml\""),
            containsString("/subscriptions/new?q=ceasefire+%22talks%22&amp;language=pt"));
    given()
        .urlEncodingEnabled(false)
        .get("/subscriptions/new" + SEARCH)
        .then()
        .statusCode(200)
        .body(
            containsString("/api/articles.atom?q=ceasefire+%22talks%22&amp;language=pt"),
            containsString("ceasefire &quot;talks&quot;"),
            containsString("/sign-in?on=%2Fsubscriptions%2Fnew"),
            not(containsString("<form class=\"deed\"")));
    given().get("/subscriptions/new?from=yesterday").then().statusCode(400);
  }

  @Test
  void aSearchIsSavedListedAndDeleted() {
    // When it is saved
    String saved =
        ours()
            .formParam("name", "Talks <b>")
            .formParam("webhook", receiver.origin() + "/page")
            .post("/subscriptions/new" + SEARCH)
            .then()
            .statusCode(201)
            .header("Cache-Control", "no-store")
            .extract()
            .asString();

    // Then the secret is told once, and the list is for those who are signed in
    assertThat(saved).contains("whsec_", "Talks &lt;b&gt;");
    String list = ours().get("/subscriptions").asString();
    assertThat(list)
        .contains(
            "Talks &lt;b&gt;",
            receiver.origin() + "/page",
            "only the first of each family",
            "ceasefire")
        .contains("/search?language=pt&amp;q=ceasefire+%22talks%22\"")
        .doesNotContain("whsec_");
    given().get("/subscriptions").then().body(not(containsString(receiver.origin() + "/page")));

    // When it gets a new secret
    String id = list.replaceAll("(?s).*name=\"id\" value=\"([0-9a-f-]{36})\".*", "$1");
    String replaced = ours().formParam("id", id).post("/subscriptions/secret").asString();
    String atOnce =
        ours()
            .formParam("id", id)
            .formParam("atOnce", "true")
            .post("/subscriptions/secret")
            .then()
            .header("Cache-Control", "no-store")
            .extract()
            .asString();

    // Then
    assertThat(secret(replaced)).isNotEqualTo(secret(saved)).isNotEqualTo(secret(atOnce));
    assertThat(replaced).contains("The former one signs, too, until");
    assertThat(atOnce).doesNotContain("The former one");

    // When it is deleted
    given()
        .header("Origin", PageSession.origin())
        .formParam("id", id)
        .post("/subscriptions/delete")
        .then()
        .statusCode(401);
    ours()
        .redirects()
        .follow(false)
        .formParam("id", id)
        .post("/subscriptions/delete")
        .then()
        .statusCode(303);
    assertThat(ours().get("/subscriptions").asString()).doesNotContain(id);
  }

  @Test
  void anAddressThatIsNotAllowedIsRefusedAndTheFormComesBack() {
    ours()
        .formParam("name", "Elsewhere")
        .formParam("webhook", "https://evil.example/x")
        .post("/subscriptions/new" + SEARCH)
        .then()
        .statusCode(400)
        .body(
            containsString("the operator allows no webhooks at this origin"),
            containsString("value=\"https://evil.example/x\""),
            containsString("value=\"Elsewhere\""));
    ours()
        .formParam("webhook", receiver.origin() + "/page")
        .post("/subscriptions/new")
        .then()
        .statusCode(400)
        .body(containsString("name must have 1 to 200 characters"));
  }

  private static String secret(String page) {
    return page.replaceAll("(?s).*(whsec_[A-Za-z0-9+/]+=).*", "$1");
  }

  private RequestSpecification ours() {
    return PageSession.request(session).urlEncodingEnabled(false);
  }
}
