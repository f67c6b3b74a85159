package org.wirecopy.enrich.entity;

import java.util.regex.Pattern;

/**
 * Where the name of a place comes from, as far as it tells how others may write it. Letters alone
 * tell it: an ending, an article, syllables that no other language has.
 */
enum PlaceTradition {
  /** Russian, Ukrainian, Belarusian, Bulgarian. */
  SLAVIC(
      "UA RU BY BG KZ KG MD",
      "[oeiy]v(?:k[ai]|s[kc]|o|tsi|tsy)?$|[oe]wo$|[tdhknlmj][oe][vw]e$|(?:j[ei]|[^aeiou]i|[kjhn]o)w$"
          + "|[eijo]w(?:k[ai]|sk|zi)$|[^aeiou](?:s[kc]|zk)(?:yi|yy|yj|iy|ij|i|y|aya|aja|aia|a|oye"
          + "|oje|oe|e)?$|[gh]rad|[gh]orod|(?:chuk|chug|tschuk|tchouk)$|[^aeiou]pol(?:e|ye)?$"
          + "|pil$|(?:[nlvo][vw]e|jane?|iane|yane)(?:ts|z)$|(?:by|hy)(?:ch|tsch)$|nnaya$"
          + "|[bhn]noye$|nyts[iy]a$|[vw]ychi$",
      "[yjwvzkhq]|ch|ou|ts"),
  /** Arabic and Persian. */
  ARABIC(
      "SY IQ LB JO PS SA YE OM AE QA BH KW EG LY TN DZ MA SD IR AF PK",
      "(?:^|[ -])(?:a[lsdnrtz]|el|ul|ash|asch|ach|ez|es)-\\p{L}{3}|^al \\p{L}{3}| [ae]l[ -]\\p{L}"
          + "|q(?!u[aeioy])|(?:^| )(?:abu|abou|bani|beni|bint|deir|dair|khan|chan|kafr|kafar|jabal|jebel"
          + "|djebel|wadi|oued|umm|oum|beit|bait|bayt|ain|ayn|tal|tall|tel|tell|sidi|qasr|ksar|bab"
          + "|sheikh|cheikh|scheich|shaykh|jisr|dschisr|souk|suq|burj|bandar|bender|ras) \\p{L}{3}"
          + "|(?:[ln]abad|[ie]stan|shahr|schahr|chahr)$|ii?yy?ah?$|ija$|dsch"
          + "|^el (?:\\p{L}*(?:sh|kh|gh|aa|ei|ou)|\\p{L}+[bfhkmtq]$)",
      "[kgsdc]h|[qjyzw]|aa|ou|[aeiou]h|^el "),
  /** Korean, by the endings of its places and provinces. */
  KOREAN(
      "KR KP",
      "^(?:ch?|j|k{1,2}|g|t|d|p|b|s|h|m|n|y|w|r)?[aeiouy]{1,3}(?:ng|n|k|l|m|p)?(?:(?:ch?|j|k|g|t"
          + "|d|p|b|s|h|m|n|y|w|r)[aeiouy]{1,3}(?:ng|n|k|l|m|p)?)?(?:san|je?on|ch?e?on|jin|chin"
          + "|ju|(?<=ae)[gk]u|se?ong|ne?ung|heung|hung|onggi|byo?n|bye?on|jo?e?om|chang|cheong|"
          + "chong)$",
      "^(?:(?:ch?|j|k{1,2}|g|t|d|p|b|s|h|m|n|y|w|r)?[aeiouy]{1,3}(?:ng|n|k|l|m|p)?){2,4}$"),
  /** All others. */
  OTHER("", "(?!)", "(?!)");

  /** Short names are too much alike. */
  private static final int MIN_LENGTH = 6;

  /** Codes with blanks between. */
  private final String countries;

  private final Pattern evidence;
  private final Pattern perhaps;

  PlaceTradition(String countries, String evidence, String perhaps) {
    this.countries = countries;
    this.evidence = Pattern.compile(evidence);
    this.perhaps = Pattern.compile(perhaps);
  }

  /** The tradition of a country's places, by its code of two letters (ISO 3166-1). */
  static PlaceTradition ofCountry(String code) {
    for (PlaceTradition tradition : values()) {
      if (tradition.countries.contains(code)) {
        return tradition;
      }
    }
    return OTHER;
  }

  /**
   * The tradition that a name shows.
   *
   * @param plain in small ASCII letters, with its hyphens and blanks
   */
  static PlaceTradition of(String plain) {
    for (PlaceTradition tradition : values()) {
      if (tradition.shows(plain)) {
        return tradition;
      }
    }
    return OTHER;
  }

  /** Whether letters and their order allow a name to be of this tradition. */
  boolean mayBe(String plain) {
    return plain.length() >= MIN_LENGTH && perhaps.matcher(plain).find();
  }

  private boolean shows(String plain) {
    if (this == SLAVIC) {
      for (String word : plain.split("[ -]", -1)) {
        if (evidence.matcher(word).find()) {
          return true;
        }
      }
      return false;
    }
    return evidence.matcher(plain).find();
  }
}
