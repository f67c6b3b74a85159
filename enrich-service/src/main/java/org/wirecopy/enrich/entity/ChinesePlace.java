package org.wirecopy.enrich.entity;

import java.util.regex.Pattern;

/**
 * Chinese places in the spelling of Wade and Giles or of the old post: Kweichow is Guizhou. Writers
 * left out the apostrophes that tell p from p', so that an old spelling alone does not tell the
 * name: it is looked for among those of today.
 */
final class ChinesePlace {
  private static final String INITIAL = "(?:zh|ch|sch|sh|hs|ts|tz|hw|kw|[bpmfdtnlgkhjqxrzcsyw])?'?";

  private static final String FINAL =
      "(?:iang|iong|iung|uang|ueng|ang|eng|ing|ong|ung|ian|ien|iao|uai|uan|uei|ieh|ueh|ai|ei|ao|ou"
          + "|ow|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|eh|ih|a|e|i|o|u)";

  private static final Pattern SYLLABLES = Pattern.compile("(?:" + INITIAL + FINAL + "[ -]?){2,4}");

  private static final Pattern TODAY =
      Pattern.compile(
          "(?:(?:zh|ch|sh|[bpmfdtnlghjqxrzcsykw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan"
              + "|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|e|i|o|u)){2,4}");

  /** What no name of today has. */
  private static final Pattern OLD =
      Pattern.compile(
          "['-]|hs|t[sz]|kw|hw|ow|ki|(?<![sc])hi|ung|ien|ueh|ieh|eh|ih|uei|[bpmfw]o[^nu]|[bp]o$|[kht]o[^nu]"
              + "|[kht]on|(?:an|en|ang)si");

  private static final Rewriting COMMON =
      new Rewriting(
          "ow",
          "ou",
          "ung",
          "ong",
          "ien",
          "ian",
          "i?eh$|ih",
          "i",
          "uei|wei",
          "ui",
          "kw",
          "ku",
          "hw",
          "hu",
          "(?<=[ghk])e(?![inr])",
          "o",
          "[gk]",
          "K",
          "[bp]",
          "P",
          "[dt]",
          "T");

  private ChinesePlace() {}

  /** Whether a name may be Chinese as it is spelled today. */
  static boolean isOfToday(String plain) {
    return TODAY.matcher(plain).matches();
  }

  /**
   * Whether a name may be Chinese in an older spelling.
   *
   * @param plain in small ASCII letters, with hyphens and apostrophes
   */
  static boolean isOld(String plain) {
    return OLD.matcher(plain).find() && SYLLABLES.matcher(plain).matches();
  }

  /** What an old spelling and that of today have in common. */
  static String skeleton(String plain, boolean old) {
    String letters = plain.replaceAll("[^a-z]", "");
    String initials =
        old
            ? letters
                .replace("sch", "S")
                .replace("hs", "S")
                .replace("sh", "S")
                .replaceAll("t[sz]|ch", "C")
                .replace('j', 'R')
                .replaceAll("k(?=i)", "C")
                .replaceAll("h(?=i)", "S")
            : letters.replaceAll("zh|ch|[zcjq]", "C").replaceAll("sh|x", "S").replace('r', 'R');
    return COMMON.of(initials.replace('s', 'S'));
  }
}
