package org.wirecopy.store.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedTargetsTest {
  private final AllowedTargets targets =
      new AllowedTargets(
          List.of("https://hooks.example.org", "http://inner.example.org:9000"),
          List.of("inner.example.org"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.example.org/a?b=c",
        "https://HOOKS.example.org:443/",
        "http://inner.example.org:9000/x"
      })
  void whatTheOperatorAllowsIsTaken(String webhook) {
    assertThat(targets.webhook(webhook)).hasToString(webhook);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.org/",
        "https://hooks.example.org:8443/",
        "https://hooks.example.org.evil.example/",
        "https://user@hooks.example.org/",
        "https://hooks.example.org@evil.example/",
        "https://hooks.example.org/#a",
        "ftp://hooks.example.org/",
        "https:///path",
        "/api",
        "no url",
        ""
      })
  void everythingElseIsNot(String webhook) {
    assertThatIllegalArgumentException().isThrownBy(() -> targets.webhook(webhook));
  }

  @Test
  void withoutSettingsNothingIsAllowed() {
    AllowedTargets none = new AllowedTargets(List.of(), List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.webhook("https://hooks.example.org/"))
        .withMessageContaining(AllowedTargets.ORIGINS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "::1",
        "::ffff:10.0.0.1",
        "fd00::1",
        "fe80::1",
        "64:ff9b::a00:1",
        "2002:a00:1::"
      })
  void aPrivateAddressNeedsTheNameOfItsHost(String address) throws UnknownHostException {
    InetAddress resolved = InetAddress.getByName(address);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> targets.address("hooks.example.org", resolved))
        .withMessageContaining(AllowedTargets.PRIVATE_HOSTS);
    assertThat(targets.address("Inner.example.org", resolved)).isEqualTo(resolved);
  }

  @Test
  void aHostWithAPrivateAddressBesideAPublicOneIsNotAllowed() throws UnknownHostException {
    InetAddress open = InetAddress.getByName("93.184.216.34");
    InetAddress inner = InetAddress.getByName("10.0.0.1");

    assertThat(targets.address("hooks.example.org", open)).isEqualTo(open);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> targets.address("hooks.example.org", open, inner));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hooks.example.org", "https://hooks.example.org/path", "*"})
  void aSettingThatIsNoOriginNamesItself(String origin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AllowedTargets(List.of(origin), List.of()))
        .withMessageContaining(AllowedTargets.ORIGINS)
        .withMessageContaining(origin);
  }
}
