package org.wirecopy.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.wirecopy.testservers.WrongRequests.WrongRequest;

/** Sends wrong requests and finds what is wrong with the answers. */
public final class RequestCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 8;

  private RequestCheck() {}

  /** Each in a line: no problem document, another status, no end, or the token told. */
  public static List<String> faults(int port, Stream<WrongRequest> requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Optional<String>>> faults =
          requests.map(request -> threads.submit(() -> fault(port, request))).toList();
      return faults.stream().map(RequestCheck::result).flatMap(Optional::stream).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static Optional<String> fault(int port, WrongRequest request) {
    try {
      RawHttp.Answer answer = RawHttp.send(port, request.bytes(), PATIENCE);
      return isRight(request, answer)
          ? Optional.empty()
          : Optional.of("%s: %s expected, got %s".formatted(request, request.statuses(), answer));
    } catch (IOException e) {
      throw new UncheckedIOException(request.name(), e);
    }
  }

  private static boolean isRight(WrongRequest request, RawHttp.Answer answer) {
    if (!answer.closed() || answer.bytes().contains(TokenTestResource.TOKEN)) {
      return false;
    }
    if (answer.isSilent()) {
      return request.statuses().contains(WrongRequests.CLOSED);
    }
    return request.statuses().contains(answer.status())
        && answer.header("content-type").equals("application/problem+json")
        && answer.body().contains("\"status\":" + answer.status());
  }

  private static Optional<String> result(Future<Optional<String>> fault) {
    try {
      return fault.get();
    } catch (Exception e) {
      return Optional.of(String.valueOf(e));
    }
  }
}
