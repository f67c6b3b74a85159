package org.wirecopy.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginRuleTest {
  private static final String HOST = "Host: localhost:8080";
  private final OriginRule rule = new OriginRule();

  @Test
  void whoIsNoBrowserSendsNeitherHeader() {
    assertThat(rule.check(Heads.of("POST", "/api/takedowns", HOST))).isEmpty();
  }

  @Test
  void ourOwnPagesMayAsk() {
    assertThat(
            rule.check(
                Heads.of(
                    "POST",
                    "/api/takedowns",
                    HOST,
                    "Origin: http://localhost:8080",
                    "Sec-Fetch-Site: same-origin")))
        .isEmpty();
    assertThat(rule.check(Heads.of("GET", "/", HOST, "Sec-Fetch-Site: none"))).isEmpty();
  }

  @Test
  void behindAGatewayThatEndsTlsTheSchemeAndItsPortAreTheOrigins() {
    assertThat(
            rule.check(
                Heads.of(
                    "GET", "/api/articles", "Host: news.example", "Origin: https://news.example")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "http://localhost:8081",
        "http://localhost",
        "null",
        "",
        "file://",
        "localhost:8080",
        "http://localhost:8080@evil.example"
      })
  void aForeignOriginNeitherReadsNorWrites(String origin) {
    assertThat(rule.check(Heads.of("GET", "/api/articles", HOST, "Origin: " + origin))).isPresent();
    assertThat(rule.check(Heads.of("POST", "/api/takedowns", HOST, "Origin: " + origin)))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "other", ""})
  void anotherSiteNeitherReadsNorWrites(String site) {
    assertThat(rule.check(Heads.of("GET", "/api/articles", HOST, "Sec-Fetch-Site: " + site)))
        .isPresent();
    assertThat(rule.check(Heads.of("GET", "/", HOST, "Sec-Fetch-Site: " + site))).isPresent();
    assertThat(rule.check(Heads.of("POST", "/api/retry", HOST, "Sec-Fetch-Site: " + site)))
        .isPresent();
  }

  @Test
  void aLinkFromElsewhereToAPageIsFineAndToTheApiIsNot() {
    assertThat(followed("GET", "/articles/1", "document")).isTrue();
    assertThat(followed("GET", "/articles/1", "iframe")).isFalse();
    assertThat(followed("GET", "/api/articles", "document")).isFalse();
    assertThat(followed("POST", "/", "document")).isFalse();
  }

  private boolean followed(String method, String path, String destination) {
    return rule.check(
            Heads.of(
                method,
                path,
                HOST,
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: navigate",
                "Sec-Fetch-Dest: " + destination))
        .isEmpty();
  }
}
