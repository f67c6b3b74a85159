package org.wirecopy.store.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of a page.
 *
 * @param path as it stands in links, encoded
 * @param parameters by name, in their order, not encoded
 */
public record Address(String path, Map<String, String> parameters) {
  public Address {
    parameters = new LinkedHashMap<>(parameters);
  }

  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** The same with one parameter; without it where the value is null. */
  public Address with(String name, Object value) {
    Map<String, String> others = new LinkedHashMap<>(parameters);
    if (value == null) {
      others.remove(name);
    } else {
      others.put(name, value.toString());
    }
    return new Address(path, others);
  }

  /** As it stands in links. */
  @Override
  public String toString() {
    return parameters.isEmpty()
        ? path
        : parameters.entrySet().stream()
            .map(one -> one.getKey() + "=" + DisplayText.urlEncoded(one.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }
}
