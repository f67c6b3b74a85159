package org.wirecopy.enrich.entity;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a name is a team's: in lines of results and of a league's table, and in a report with
 * results beside scores, records and ranks ("24-10", "(3-1)", "No. 11 Oregon") and beside what
 * teams do.
 */
final class Teams {
  /** Of a report of matches: a single one may be a vote in parliament. */
  private static final int MIN_SCORES = 2;

  private static final String SCORE = "\\d{1,3}[-–]\\d{1,3}(?![\\p{L}\\d/:-])";

  /** A digit is looked for first: to ask everywhere what is before it takes twice as long. */
  private static final Pattern ANY_SCORE = Pattern.compile("(?=\\d)(?<![\\p{L}\\d.,-])" + SCORE);

  private static final Pattern RANK =
      Pattern.compile("(?:\\bNo\\.\\s+\\d{1,3}|\\b\\d{1,3}(?:st|nd|rd|th)-(?:ranked|seeded))\\s+$");

  private static final Pattern SCORE_BEHIND =
      Pattern.compile("^ (?:\\(" + SCORE + "[),;]|" + SCORE + ")");

  /** A line of a league's table: matches, won, drawn, lost. */
  private static final Pattern ROW_BEHIND =
      Pattern.compile("^ (?:\\(\\p{L}+\\) )?\\d+(?: \\d+){3}");

  /** "Vellora 24 Marlow 10", from the first name on. */
  private static final Pattern RESULT_BEHIND =
      Pattern.compile("^ \\d{1,3}(?: \\p{Lu}[\\p{L}.'-]+){1,3} \\d{1,3}(?![\\p{L}\\d.,/:-])");

  private final Phrases before;
  private final Pattern behind;

  /**
   * The teams of a language's texts.
   *
   * @param before words before a team, as they stand within a sentence
   * @param behind words behind a team
   */
  Teams(Set<String> before, Set<String> behind) {
    this.before = new Phrases(before);
    this.behind = Pattern.compile("^(?:['’]s)? (?:" + Wording.either(behind) + ")(?![\\p{L}-])");
  }

  /** Whether a text is full of results. */
  static boolean isReport(String text) {
    return ANY_SCORE.matcher(text).results().limit(MIN_SCORES).count() == MIN_SCORES;
  }

  /**
   * Whether what stands on one side speaks for a team.
   *
   * @param report whether the text is full of results
   */
  boolean beside(boolean report, String before, String behind) {
    if (ROW_BEHIND.matcher(behind).lookingAt() || RESULT_BEHIND.matcher(behind).lookingAt()) {
      return true;
    }
    if (!report) {
      return false;
    }
    return SCORE_BEHIND.matcher(behind).lookingAt()
        || RANK.matcher(before).find()
        || this.before.standBefore(before)
        || this.behind.matcher(behind).lookingAt();
  }
}
