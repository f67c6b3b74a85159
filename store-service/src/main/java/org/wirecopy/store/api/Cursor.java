package org.wirecopy.store.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The place in a list behind which the next page begins; opaque to those who pass it on. */
final class Cursor {
  private static final String ARRIVAL = "a";
  private static final String SINCE = "s";

  private Cursor() {}

  static String ofArrival(long arrival) {
    return encode(ARRIVAL + arrival);
  }

  /** The arrival in a cursor; null where none was given. */
  static Long arrival(String cursor) {
    String place = place(cursor, ARRIVAL);
    try {
      return place == null ? null : Long.valueOf(place);
    } catch (NumberFormatException e) {
      throw bad();
    }
  }

  /** What {@code since} takes to go on behind an arrival. */
  static String ofPosition(long arrival) {
    return encode(SINCE + arrival);
  }

  /** The arrival that {@code since} names; null where none was given. */
  static Long since(String since) {
    try {
      String place = place(since, SINCE);
      return place == null ? null : Long.valueOf(place);
    } catch (NumberFormatException | BadParameterException e) {
      throw new BadParameterException(
          "since", "since must be the 'position' of an earlier answer, not '%s'".formatted(since));
    }
  }

  private static String place(String cursor, String kind) {
    if (cursor == null) {
      return null;
    }
    String decoded = decode(cursor);
    if (!decoded.startsWith(kind)) {
      throw bad();
    }
    return QueryParameters.text("cursor", decoded.substring(kind.length()));
  }

  static String decode(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw bad();
    }
  }

  static String encode(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  static BadParameterException bad() {
    return new BadParameterException(
        "cursor", "cursor must be the 'next' of an answer to the same question in the same order");
  }
}
