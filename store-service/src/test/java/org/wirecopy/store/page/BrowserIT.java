package org.wirecopy.store.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.store.page.Chromium.address;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TokenTestResource;

/** The pages in a real browser: what people do there, at every width, in light and dark. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokenTestResource.class)
class BrowserIT {
  private static final String STORY = "https://browser.example/story";
  private static final String COPY = "https://browser.example/copy";
  private static final String WIDE = "https://browser.example/wide";
  private static final String ARABIC = "https://browser.example/arabic";
  private static final int PHONE = 375;
  private static final int HEIGHT = 740;

  private static final String VIOLATIONS =
      """
      () => axe.run(document, {runOnly: {type: 'tag', values:
          ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}})
        .then(found => found.violations.map(one => one.id + ': ' + one.nodes[0].html))
      """;

  private static Chromium chromium;

  @Inject DataSource dataSource;
  @Inject Schema schema;

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void storeArticlesOfAllKinds() throws SQLException {
    schema.migrate();
    StoredRows rows = new StoredRows(dataSource);
    rows.articles(
        ArticleSample.of(STORY)
            .title("Talks in Quetzaltenango")
            .source("Coast Chronicle")
            .published("2026-10-01T10:00:00Z")
            .text("Haftar flew to Rome. The talks go on for a week, officials said on Monday.")
            .names("browser/haftar", "Khalifa Haftar"),
        ArticleSample.of(COPY)
            .title("Talks in Quetzaltenango, again")
            .text("Haftar flew to Rome. The talks go on for a month, officials said on Monday.")
            .published("2026-10-01T12:00:00Z")
            .family(STORY)
            .duplicateOf(STORY, Relation.NEAR, 0.8, 0.9),
        ArticleSample.of(WIDE)
            .title("W".repeat(3_000))
            .source("S".repeat(700))
            .by("Eve \u202e" + "b".repeat(500))
            .text("x".repeat(5_000)),
        ArticleSample.of(ARABIC)
            .language("ar")
            .title("الرئيس الليبي يلتقي خليفة حفتر")
            .text("قال الرئيس إن المحادثات ستستمر. Reuters 2014."));
    rows.write(
        List.of(
            rows.deliveries()
                .receipt(Receipts.of("r".repeat(400), FileReceipt.State.DONE, FileCounts.NONE)),
            rows.deliveries().receipt(Receipts.of("r", FileReceipt.State.FAILED, FileCounts.NONE)),
            rows.deliveries()
                .rejection(Receipts.rejection("r", Rejection.Stage.INGEST, "browser-test")),
            rows.deliveries()
                .rejection(
                    Receipts.rejection("p".repeat(400), Rejection.Stage.INGEST, "browser-test"))));
  }

  static Stream<String> views() {
    return Stream.of(
        "/",
        "/?sort=newest",
        "/search",
        "/search?q=quetzaltenango",
        "/search?q=nothinglikethis&language=pt",
        "/search?q=%22open",
        page(STORY),
        page(WIDE),
        page(ARABIC),
        page(STORY) + "/family",
        page(STORY) + "/versions",
        page(STORY) + "/beside/" + ArticleUri.id(COPY),
        page(STORY) + "/takedown",
        "/entity?id=browser%2Fhaftar",
        "/files",
        "/file?inbox=news&path=" + "r".repeat(400),
        "/rejections",
        "/skips",
        "/sources",
        "/balance",
        "/takedowns",
        "/sign-in",
        "/subscriptions",
        "/subscriptions/new?q=quetzaltenango",
        "/nothing/here",
        "/articles/xyz");
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyViewFitsEveryWidthAndAxeFindsNothing(String view) throws IOException {
    try (BrowserContext context = chromium.context()) {
      Page page = context.newPage();
      for (int width : new int[] {320, PHONE, 1_280}) {
        page.setViewportSize(width, HEIGHT);
        page.navigate(address(view));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
            .as("%s at %d px", view, width)
            .isEqualTo(width);
      }
      page.evaluate(axe());
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat((List<?>) page.evaluate(VIOLATIONS)).as("%s, %s", view, scheme).isEmpty();
      }
    }
  }

  @Test
  void theFirstHeadlineIsSeenOnAPhoneWithoutScrolling() {
    try (BrowserContext context = chromium.context()) {
      Page page = context.newPage();
      page.setViewportSize(PHONE, HEIGHT);
      page.navigate(address("/"));

      assertThat(page.locator(".articles h2").first().boundingBox().y).isLessThan(HEIGHT / 2.0);
    }
  }

  @Test
  void anArticleIsFoundReadAndComparedByKeyboardAlone() {
    try (BrowserContext context = chromium.context()) {
      Page page = context.newPage();
      page.navigate(address("/"));
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("To the content");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      page.keyboard().type("quetzaltenango");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=quetzaltenango");
      assertThat(page.locator(".articles li").count()).isEqualTo(1);

      page.locator(".copies a").first().focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/family");
      page.locator(".line li").nth(1).locator("p.soft a").focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/beside/**");

      assertThat(page.locator("del").last().textContent()).contains("week");
      assertThat(page.locator("ins").last().textContent()).contains("month");
    }
  }

  @Test
  void arabicStandsOnTheRightSide() {
    try (BrowserContext context = chromium.context()) {
      Page page = context.newPage();
      page.navigate(address(page(ARABIC)));

      assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).direction"))
          .isEqualTo("rtl");
      assertThat(page.evaluate("getComputedStyle(document.querySelector('.text')).direction"))
          .isEqualTo("rtl");
    }
  }

  @Test
  void aTakedownIsSignedInForShownAndDone() throws SQLException {
    String uri = "https://browser.example/goes";
    new StoredRows(dataSource).articles(ArticleSample.of(uri));
    try (BrowserContext context = chromium.context()) {
      Page page = context.newPage();
      page.navigate(address(page(uri) + "/takedown"));
      page.locator("main a", new Page.LocatorOptions().setHasText("Sign in")).click();
      page.locator("#token").fill(TokenTestResource.TOKEN);
      page.locator("form.deed button").click();
      page.waitForURL("**/takedown");
      page.locator("#reason").fill("court order");
      page.locator("form.deed button").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Take down?");
      page.locator("form.deed button").click();

      assertThat(page.locator("main").textContent()).contains("1 article goes within");
    }
  }

  private static String axe() throws IOException {
    try (InputStream script = BrowserIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String page(String uri) {
    return "/articles/" + ArticleUri.id(uri);
  }
}
