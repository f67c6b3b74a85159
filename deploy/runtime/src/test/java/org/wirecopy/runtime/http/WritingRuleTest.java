package org.wirecopy.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.runtime.problem.Problem;

class WritingRuleTest {
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  private final WritingRule rule = new WritingRule();

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
  void readingNeedsNoMediaType(String method) {
    assertThat(rule.check(Heads.of(method, "/"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "Application/JSON;charset=utf-8", "application/json ; a=b"})
  void writingIsJson(String type) {
    assertThat(rule.check(Heads.of("POST", "/api/retry", "Content-Type: " + type))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/jsonp", "application/json, text/plain", "", "json"})
  void anotherMediaTypeIsTold(String type) {
    assertThat(rule.check(Heads.of("DELETE", "/api/retry", "Content-Type: " + type)))
        .get()
        .extracting(Problem::status, Problem::parameter)
        .containsExactly(415, "Content-Type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Origin: http://127.0.0.1:8080", "Sec-Fetch-Site: same-origin"})
  void aFormOfOneOfOurPagesIsTaken(String proof) {
    assertThat(rule.check(Heads.of("POST", "/files/retry", FORM, proof))).isEmpty();
  }

  @Test
  void aFormThatNobodyVouchesForIsNotTaken() {
    assertThat(rule.check(Heads.of("POST", "/files/retry", FORM))).isPresent();
    assertThat(rule.check(Heads.of("POST", "/files/retry", FORM, "Sec-Fetch-Site: none")))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/retry", "/api", "/q/health"})
  void programsSendNoForms(String path) {
    assertThat(rule.check(Heads.of("POST", path, FORM, "Sec-Fetch-Site: same-origin"))).isPresent();
  }

  @Test
  void aMissingMediaTypeIsToldAlsoWithoutABody() {
    assertThat(rule.check(Heads.of("POST", "/api/retry"))).isPresent();
  }

  @Test
  void aMethodThatNobodyKnowsIsNotAllowed() {
    assertThat(rule.check(Heads.of("TRACE", "/"))).get().extracting(Problem::status).isEqualTo(405);
  }
}
