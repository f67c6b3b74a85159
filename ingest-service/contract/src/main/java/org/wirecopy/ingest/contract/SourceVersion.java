package org.wirecopy.ingest.contract;

import java.math.BigInteger;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What an article's source says of its version.
 *
 * @param created when the source made it; null where the source does not say
 * @param number the source's own, as it writes it; null where it has none
 */
public record SourceVersion(Instant created, String number) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,100}");

  /**
   * Which of two versions of an article is newer: what the source made later, else what it numbers
   * higher.
   *
   * @return negative where this one is older, 0 where only the order of arrival can tell
   */
  public int age(SourceVersion other) {
    if (created != null && other.created != null) {
      int byTime = created.compareTo(other.created);
      if (byTime != 0) {
        return byTime;
      }
    }
    return isNumber(number) && isNumber(other.number)
        ? new BigInteger(number).compareTo(new BigInteger(other.number))
        : 0;
  }

  private static boolean isNumber(String number) {
    return number != null && NUMBER.matcher(number).matches();
  }
}
