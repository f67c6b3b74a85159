package org.wirecopy.enrich.entity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one language that stand right beside names of one type: "shares of", "in" before
 * them; "newspaper", "province" behind them; "a German airline" behind a comma.
 */
final class Neighbours {
  private static final String MAX_BETWEEN = "{0,3}";

  private final Phrases before;
  private final Pattern behind;
  private final boolean known;

  /**
   * The neighbours of names of one type.
   *
   * @param before words before a name, as they stand within a sentence
   * @param behind words behind a name
   * @param kinds what things of this type are, which stands on both sides: "bank"
   * @param articles what leads to a kind behind a comma: "a", "the"
   */
  Neighbours(Set<String> before, Set<String> behind, Set<String> kinds, Set<String> articles) {
    Set<String> phrases = small(before);
    phrases.addAll(small(kinds));
    this.before = new Phrases(phrases);
    known = !phrases.isEmpty();
    String kind = Wording.either(kinds);
    this.behind =
        Pattern.compile(
            "^(?: (?:%s|%s)|, (?:%s) (?:[\\p{L}’'-]+ )%s(?:%s))(?![\\p{L}-])"
                .formatted(
                    Wording.either(behind), kind, Wording.either(articles), MAX_BETWEEN, kind));
  }

  private static Set<String> small(Set<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** Whether there are words of this language that stand before such names. */
  boolean known() {
    return known;
  }

  /** Whether the words on one side speak for a name of this type. */
  boolean beside(String before, String behind) {
    return this.before.standBefore(before.toLowerCase(Locale.ROOT))
        || this.behind.matcher(behind).lookingAt();
  }
}
