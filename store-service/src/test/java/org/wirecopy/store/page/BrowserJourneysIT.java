package org.wirecopy.store.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wirecopy.store.page.Chromium.address;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.FileReceipt.State;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.Wire;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TestKafka;
import org.wirecopy.testservers.TokenTestResource;

/** What people do from one page to the next, in a real browser, with records that come by Kafka. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokenTestResource.class)
@QuarkusTestResource(value = IngesterStub.class, restrictToAnnotatedClass = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserJourneysIT {
  private static final FileCounts ONE = FileCounts.NONE.plusPublished();

  TestKafka kafka;
  IngesterStub ingester;
  private Wire wire;
  private Chromium chromium;

  @BeforeAll
  void begin() throws Exception {
    chromium = Chromium.start();
    wire = new Wire(kafka.bootstrapServers());
    wire.createTopics();
  }

  @AfterAll
  void end() {
    if (chromium != null) {
      chromium.close();
      wire.close();
    }
  }

  @BeforeEach
  void waitUntilItIsReady() {
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> given().get("/q/health/well").statusCode() == 200);
  }

  @Test
  void aFileIsDroppedSeenWhileItIsReadAndItsArticleIsRead() {
    String path = "dropped/journey.txt";
    Page page = chromium.context().newPage();

    // When its reading begins
    wire.receipt(Receipts.of(path, State.READING, FileCounts.NONE)).send();

    // Then it stands among the files that are being read, and how many more there are
    awaitText(page, "/files", path);
    assertThat(page.locator("section.reading").textContent()).contains(path);
    assertThat(page.locator(".progress").textContent())
        .contains(IngesterStub.WAITING + " files to be read");

    // When it is read
    wire.article(
            ArticleSample.of("urn:journey:dropped").path(path).title("Bridge of Zamorvia opens"))
        .receipt(Receipts.of(path, State.DONE, ONE))
        .send();

    // Then its article is news, and leads to the file and back
    awaitText(page, "/?sort=newest", "Bridge of Zamorvia opens");
    page.locator("h2 a", hasText("Bridge of Zamorvia")).click();
    assertThat(page.locator("h1").textContent()).isEqualTo("Bridge of Zamorvia opens");
    page.locator("summary", hasText("Where it comes from")).click();
    page.locator(".facts a", hasText(path)).click();
    page.waitForURL("**/file?**");
    assertThat(page.locator(".kicker").first().textContent()).contains("done");
    page.locator("h2 a", hasText("Bridge of Zamorvia")).click();
    page.waitForURL("**/articles/**");
  }

  @Test
  void aSearchIsNarrowedByAnOutletAndWidenedAgain() {
    wire.article(ArticleSample.of("urn:journey:a").text("ferrets of Quintora").source("Ledger A"))
        .article(ArticleSample.of("urn:journey:b").text("ferrets of Quintora").source("Ledger B"))
        .send();
    Page page = chromium.context().newPage();
    page.setViewportSize(1_280, 740);
    awaitText(page, "/search?q=quintora", "2 articles");

    page.locator(".facet a", hasText("Ledger A")).click();
    assertThat(page.locator(".articles li").count()).isEqualTo(1);

    page.locator(".chosen a", hasText("Ledger A")).click();
    assertThat(page.locator(".articles li").count()).isEqualTo(2);
  }

  @Test
  void aFailedFileStandsFirstAndIsReadAgainByAClick() {
    String path = "failed/journey.zip";
    FileReceipt done = Receipts.of("failed/other.txt", State.DONE, ONE);
    wire.receipt(Receipts.of(path, State.FAILED, FileCounts.NONE)).receipt(done).send();
    Page page = chromium.context().newPage();
    awaitText(page, "/files", path);
    assertThat(page.locator("main section").first().getAttribute("class")).isEqualTo("failed");

    page.locator("section.failed li", hasText(path))
        .locator("a", hasLocatorText("Sign in"))
        .click();
    signIn(page);
    page.waitForURL("**/file?**");
    page.locator("form button", hasText("Read again")).click();

    assertThat(page.locator("h1").textContent()).isEqualTo("It will be read again");
    assertThat(ingester.asked()).contains("path=" + path);
  }

  @Test
  void anArticleIsTakenDownWithItsCopyAndTheTakedownIsLifted() {
    // Given
    String story = "urn:journey:story";
    String copy = "urn:journey:copy";
    wire.article(ArticleSample.of(story).title("Story of Ombrelia"))
        .article(
            ArticleSample.of(copy)
                .title("Copy of Ombrelia")
                .family(story)
                .duplicateOf(story, Relation.EXACT, 1, 1))
        .send();
    Page page = chromium.context().newPage();
    awaitText(page, "/search?q=ombrelia&copies=show", "2 articles");
    page.locator("h2 a", hasText("Story of Ombrelia")).click();

    // When it is taken down with its family
    page.locator("summary", hasText("Where it comes from")).click();
    page.locator("a", hasText("Take it down")).click();
    page.locator("main a", hasText("Sign in")).click();
    signIn(page);
    page.locator("#reason").fill("court order");
    page.locator("input[value=family]").check();
    page.locator("form.deed button").click();
    assertThat(page.locator("h2").first().textContent()).isEqualTo("Goes: 2 articles");
    page.locator("form.deed button").click();

    // Then both are on the list, with the reason
    awaitText(page, "/takedowns", copy);
    awaitText(page, "/takedowns", story);
    assertThat(page.locator("main").textContent()).contains(copy, "court order");

    // When one of them is lifted
    page.locator(".cards li", hasText(copy)).locator("button").click();
    assertThat(page.locator("h1").textContent()).isEqualTo("It may come in again");

    // Then it says so, and has no button any more
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              page.navigate(address("/takedowns"));
              return page.locator(".cards li", hasText(copy)).textContent().contains("lifted");
            });
    assertThat(page.locator(".cards li", hasText(copy)).locator("button").count()).isZero();
  }

  private static void signIn(Page page) {
    page.locator("#token").fill(TokenTestResource.TOKEN);
    page.locator("form.deed button").click();
  }

  private static void awaitText(Page page, String view, String text) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              page.navigate(address(view));
              return page.locator("main").textContent().contains(text);
            });
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.LocatorOptions hasLocatorText(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }
}
