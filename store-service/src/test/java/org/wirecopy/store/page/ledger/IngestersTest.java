package org.wirecopy.store.page.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestersTest {
  @TempDir Path folder;
  private final List<String> asked = new ArrayList<>();
  private final List<HttpServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void anIngesterIsAskedWithTheTokenAndTheFilesPath() throws Exception {
    Ingesters ingesters = of(answering(202, "{}"));

    assertThat(ingesters.retry("news", "a b/c&d.txt")).isEmpty();
    assertThat(asked)
        .containsExactly("POST /api/retry?path=a+b%2Fc%26d.txt Bearer secret application/json");
  }

  @Test
  void ofSeveralTheOneIsAskedThatOwnsTheFile() throws Exception {
    String other = "{\"detail\": \"belongs to another\"}";

    assertThat(of(answering(421, other), answering(202, "{}")).retry("news", "a")).isEmpty();
    assertThat(asked).hasSize(2);
  }

  @Test
  void whatKeepsAFileFromBeingReadIsPassedOn() throws Exception {
    assertThat(of(answering(409, "{\"detail\": \"it is being read\"}")).retry("news", "a"))
        .isEqualTo("it is being read");
    assertThat(of(answering(502, "<html>")).retry("news", "a")).contains("502");
    assertThat(of("news=http://127.0.0.1:1").retry("news", "a")).contains("does not answer");
  }

  @Test
  void anInboxThatNobodyIsNamedForIsNotOffered() throws Exception {
    Ingesters ingesters = of("news=http://127.0.0.1:1");

    assertThat(ingesters.know("news")).isTrue();
    assertThat(ingesters.know("other")).isFalse();
    assertThat(new Ingesters(List.of("news=http://127.0.0.1:1"), Optional.empty()).know("news"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:1", "news=", "news=ftp://host", "=http://host"})
  void aSettingOfAnotherFormIsRejectedByItsName(String setting) {
    assertThatThrownBy(() -> of(setting)).hasMessageContaining("wirecopy.store.ingesters");
  }

  private Ingesters of(String... settings) throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "secret\n");
    return new Ingesters(List.of(settings), Optional.of(token));
  }

  private String answering(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              "%s %s %s %s"
                  .formatted(
                      exchange.getRequestMethod(),
                      exchange.getRequestURI(),
                      exchange.getRequestHeaders().getFirst("Authorization"),
                      exchange.getRequestHeaders().getFirst("Content-Type")));
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    servers.add(server);
    return "news=http://127.0.0.1:" + server.getAddress().getPort();
  }
}
