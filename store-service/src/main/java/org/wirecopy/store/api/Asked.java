package org.wirecopy.store.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads parameters; each error names the parameter and what it may be. */
final class Asked {
  static final int MOST = 500;
  static final int USUAL = 50;

  private Asked() {}

  /** A text, or null where it was not given. */
  static String text(String name, String value) {
    if (value == null) {
      return null;
    }
    if (value.isEmpty() || value.indexOf('\u0000') >= 0) {
      throw new BadParameterException(
          name, "%s must not be empty and must not hold U+0000".formatted(name));
    }
    return value;
  }

  static int limit(String value) {
    if (value == null) {
      return USUAL;
    }
    try {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw badLimit(value);
    }
    throw badLimit(value);
  }

  /** One of the words, or empty where it was not given. */
  static Optional<String> oneOf(String name, String value, String... words) {
    if (value == null) {
      return Optional.empty();
    }
    List<String> allowed = Arrays.asList(words);
    if (!allowed.contains(value)) {
      throw new BadParameterException(
          name, "%s must be %s, not '%s'".formatted(name, String.join(" or ", allowed), value));
    }
    return Optional.of(value);
  }

  private static BadParameterException badLimit(String value) {
    return new BadParameterException(
        "limit", "limit must be a number from 1 to %d, not '%s'".formatted(MOST, value));
  }
}
