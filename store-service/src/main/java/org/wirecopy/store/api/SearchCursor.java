package org.wirecopy.store.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;

/** The place in the hits of a search behind which the next page begins; it fits no other search. */
public final class SearchCursor {
  private static final int DIGITS = 8;
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9a-f]{8}) ([fm]) (\\d{1,19}) (\\S{1,40}) (\\d{1,9}) (.*)", Pattern.DOTALL);

  private final String question;

  /** Of a search in an order. */
  public SearchCursor(Search search, Sort sort) {
    question = Sha256.hex(sort + " " + search).substring(0, DIGITS);
  }

  /** The cursor that leads behind a place. */
  public String write(Position position) {
    String place =
        "%s %s %d %s %d %s"
            .formatted(
                question,
                position.few() ? "f" : "m",
                position.arrival(),
                position.time(),
                position.given(),
                position.uri());
    return Cursor.encode(place);
  }

  /**
   * The place in a cursor; null where none was given.
   *
   * @throws BadParameterException if it is no cursor of this search
   */
  public Position read(String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      Matcher place = FORM.matcher(Cursor.decode(cursor));
      if (place.matches() && place.group(1).equals(question)) {
        return new Position(
            place.group(2).equals("f"),
            Long.parseLong(place.group(3)),
            Instant.parse(place.group(4)),
            QueryParameters.text("cursor", place.group(6)),
            Integer.parseInt(place.group(5)));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Cursor.bad();
    }
    throw Cursor.bad();
  }
}
