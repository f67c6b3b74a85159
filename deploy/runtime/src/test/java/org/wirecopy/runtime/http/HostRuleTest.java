package org.wirecopy.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.runtime.problem.Problem;

class HostRuleTest {
  private final HostRule rule =
      new HostRule(List.of("localhost", "127.0.0.1", "[::1]", "News.Example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8080",
        "LOCALHOST",
        "localhost.",
        "127.0.0.1:1",
        "[::1]:8080",
        "news.example"
      })
  void aServiceAnswersToItsNamesAtAnyPort(String host) {
    assertThat(rule.check(Heads.of("GET", "/api/articles", "Host: " + host))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "localhost.evil.example", "192.0.2.1", "[::2]", "xlocalhost"})
  void anotherNameIsMisdirected(String host) {
    assertThat(rule.check(Heads.of("GET", "/", "Host: " + host)))
        .get()
        .extracting(Problem::status)
        .isEqualTo(421);
  }

  @Test
  void theProblemNamesTheSetting() {
    assertThat(rule.check(Heads.of("GET", "/", "Host: evil.example")))
        .get()
        .extracting(Problem::detail)
        .asString()
        .contains("evil.example", "wirecopy.http.hosts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":80", "a b", "a@localhost", "localhost/x", "localhost:port", "[::1"})
  void whatIsNoHostIsABadRequest(String host) {
    assertThat(rule.check(Heads.of("GET", "/", "Host: " + host)))
        .get()
        .extracting(Problem::status)
        .isEqualTo(400);
  }

  @Test
  void probesMayAskAtAnyName() {
    assertThat(rule.check(Heads.of("GET", "/q/health/live"))).isEmpty();
    assertThat(rule.check(Heads.of("GET", "/q/health/ready", "Host: 10.1.2.3:8080"))).isEmpty();
    assertThat(rule.check(Heads.of("GET", "/q/healthy", "Host: 10.1.2.3:8080"))).isPresent();
  }

  @Test
  void metricsMayBeAskedForAtAnAddressAndNotAtAForeignName() {
    assertThat(rule.check(Heads.of("GET", "/q/metrics", "Host: 10.1.2.3:8080"))).isEmpty();
    assertThat(rule.check(Heads.of("GET", "/q/metrics", "Host: evil.example"))).isPresent();
  }

  @Test
  void anAbsoluteAddressIsHeldAgainstTheNamesToo() {
    assertThat(rule.check(Heads.ofTarget("http://localhost/", "Host: localhost"))).isEmpty();
    assertThat(rule.check(Heads.ofTarget("http://evil.example/", "Host: localhost"))).isPresent();
  }
}
