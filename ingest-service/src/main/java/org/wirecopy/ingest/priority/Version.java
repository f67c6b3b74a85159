package org.wirecopy.ingest.priority;

import java.math.BigInteger;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What an article's source says of its version.
 *
 * @param created when the source made it; null where the source does not say
 * @param number the source's own, as it writes it; null where it has none
 */
public record Version(Instant created, String number) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,100}");

  /**
   * Whether only the order of arrival tells which of two is newer. The same question as the
   * enricher's rule of versions asks.
   */
  public boolean isOnlyToldByArrival(Version other) {
    if (created != null && other.created != null && !created.equals(other.created)) {
      return false;
    }
    return !isNumber(number)
        || !isNumber(other.number)
        || new BigInteger(number).equals(new BigInteger(other.number));
  }

  private static boolean isNumber(String number) {
    return number != null && NUMBER.matcher(number).matches();
  }
}
