package org.wirecopy.store.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The place in a list behind which the next page begins; opaque to those who pass it on. */
final class Cursor {
  private static final String ARRIVAL = "a";
  private static final String URI = "u";

  private Cursor() {}

  static String ofArrival(long arrival) {
    return encode(ARRIVAL + arrival);
  }

  static String ofUri(String uri) {
    return encode(URI + uri);
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

  /** The URI in a cursor; null where none was given. */
  static String uri(String cursor) {
    return place(cursor, URI);
  }

  private static String place(String cursor, String kind) {
    if (cursor == null) {
      return null;
    }
    String decoded;
    try {
      decoded = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw bad();
    }
    if (!decoded.startsWith(kind)) {
      throw bad();
    }
    return Asked.text("cursor", decoded.substring(kind.length()));
  }

  private static String encode(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static BadParameterException bad() {
    return new BadParameterException(
        "cursor", "cursor must be the 'next' of an answer to the same question in the same order");
  }
}
