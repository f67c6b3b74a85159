package org.wirecopy.store.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirecopy.testservers.ForeignPage;

/** The machine's Chromium; without one the tests that need it are skipped, and say so. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Optional<Path> program = ForeignPage.browser();
    assumeTrue(program.isPresent(), "no chromium on the path: nothing is tried in a real browser");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program.orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu"))));
  }

  /** Somebody whom nobody knows yet. */
  BrowserContext context() {
    return browser.newContext();
  }

  /** The whole address of a view. */
  static String address(String view) {
    return "http://127.0.0.1:" + RestAssured.port + view;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
