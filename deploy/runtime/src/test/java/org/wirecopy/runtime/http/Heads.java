package org.wirecopy.runtime.http;

import java.util.Arrays;
import java.util.List;

/** Requests for the rules' tests. */
final class Heads {
  private Heads() {}

  /**
   * @param headers each as it is sent, {@code Name: value}
   */
  static RequestHead of(String method, String path, String... headers) {
    return new RequestHead(method, path, path, name -> values(name, headers));
  }

  static RequestHead ofTarget(String target, String... headers) {
    return new RequestHead("GET", target, "/", name -> values(name, headers));
  }

  private static List<String> values(String name, String... headers) {
    String start = name + ": ";
    return Arrays.stream(headers)
        .filter(header -> header.startsWith(start))
        .map(header -> header.substring(start.length()))
        .toList();
  }
}
