package org.wirecopy.store.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wirecopy.store.search.NewsDay;
import org.wirecopy.store.search.Query;
import org.wirecopy.store.search.QueryException;
import org.wirecopy.store.search.QueryParser;

/** Reads parameters; each error names the parameter and what it may be. */
final class QueryParameters {
  static final int MAX_LIMIT = 500;
  static final int DEFAULT_LIMIT = 50;

  private QueryParameters() {}

  /** A text, or null where it was not given. */
  static String text(String name, String value) {
    if (value == null) {
      return null;
    }
    if (value.isEmpty() || value.codePoints().anyMatch(QueryParameters::isNoCharacter)) {
      throw new BadParameterException(
          name,
          "%s must not be empty and must hold neither U+0000 nor half a character".formatted(name));
    }
    return value;
  }

  /** Postgres rejects the one; UTF-8 writes the other as a question mark, which is another text. */
  private static boolean isNoCharacter(int point) {
    return point == 0 || Character.getType(point) == Character.SURROGATE;
  }

  static int limit(String value) {
    if (value == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw badLimit(value);
    }
    throw badLimit(value);
  }

  /** A text that must be given, and not be blank. */
  static String required(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new BadParameterException(name, name + " is missing");
    }
    return text(name, value);
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

  /** A query as the query box takes it. */
  static Query query(String value) {
    try {
      return QueryParser.parse(text("q", value));
    } catch (QueryException e) {
      throw new BadParameterException("q", "q, " + e.getMessage());
    }
  }

  static NewsDay day(String name, String value) {
    return NewsDay.parse(value)
        .orElseThrow(
            () ->
                new BadParameterException(
                    name, "%s must be %s, not '%s'".formatted(name, NewsDay.FORMS, value)));
  }

  static Query language(String value) {
    return Query.Language.of(value)
        .orElseThrow(
            () ->
                new BadParameterException(
                    "language",
                    "language must be a BCP 47 tag such as en, pt-BR or zh, not '%s'"
                        .formatted(value)));
  }

  private static BadParameterException badLimit(String value) {
    return new BadParameterException(
        "limit", "limit must be a number from 1 to %d, not '%s'".formatted(MAX_LIMIT, value));
  }
}
