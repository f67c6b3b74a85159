package org.wirecopy.enrich.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chinese names in Pinyin and in the older spelling of Wade and Giles: "Mao Tse-tung" is "Mao
 * Zedong". Only a name whose every syllable is Chinese is read so. Writers leave out the
 * apostrophes that tell p from p', so where both are syllables of names the commoner one is taken.
 */
final class ChineseName {
  private static final Set<String> SURNAMES = new HashSet<>();
  private static final Map<String, String> WADE_GILES_SURNAMES = new java.util.HashMap<>();

  static {
    for (List<String> row : Tables.rows("chinese-surnames.tsv")) {
      SURNAMES.add(row.get(0));
      if (row.size() > 1) {
        Tables.values(row.get(1)).forEach(old -> WADE_GILES_SURNAMES.put(old, row.get(0)));
      }
    }
  }

  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai"
              + "|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|e|i|o|u)");

  private static final Pattern PINYIN = Pattern.compile("(?:" + SYLLABLE.pattern() + "){1,2}");
  private static final Pattern OLD_SYLLABLE =
      Pattern.compile(
          "(?:hs|tz|ts|ch|sh|[pmftnlkhjsyw])?(?:'?)(?:iang|iung|uang|ang|eng|ing|ung|ieh|ien|iao"
              + "|uai|uan|uei|ueh|ai|ei|ao|ou|an|en|in|un|ia|iu|ua|uo|ui|ih|eh|erh|a|e|i|o|u)");

  /** Syllables that Pinyin does not have. */
  private static final Pattern ONLY_OLD =
      Pattern.compile(
          "hs.*|t[sz].*|pang|piao|teh?|tu|.*(?:ung|ien|ieh|ueh|uei|ih|erh)|ch(?:i|iang|iu|iao|in|ing|ia|un|uan)|k(?:uo|ei)|j(?:en|ih|ung)");

  private static final Rewriting TO_PINYIN =
      new Rewriting(
          "^p'",
          "P",
          "^t'",
          "T",
          "^k'",
          "K",
          "^ch'",
          "CH",
          "^t[sz]'",
          "C",
          "^j",
          "r",
          "^hs",
          "x",
          "^tzu$|^tsu$",
          "zi",
          "^ssu$|^szu$",
          "si",
          "^ch(?=i|u$|uan|ueh|un$)(?!ih)",
          "j",
          "^ch",
          "zh",
          "^CH(?=i|u$|uan|ueh|un$)(?!ih)",
          "q",
          "^CH",
          "ch",
          "^t[sz]",
          "z",
          "^t(?=ung|e|eng|ao|u)",
          "d",
          "^k",
          "g",
          "^p(?=o$|a|iao|en$|in$)",
          "b",
          "^P",
          "p",
          "^T",
          "t",
          "^K",
          "k",
          "^C",
          "c",
          "ung$",
          "ong",
          "ien$",
          "ian",
          "ieh$",
          "ie",
          "ueh$",
          "ue",
          "uei$",
          "ui",
          "erh$",
          "er",
          "(?<=[zcsr]h|^r)ih$",
          "i",
          "^yu$",
          "yu",
          "^yi?en$",
          "yan",
          "^yeh$",
          "ye");

  private ChineseName() {}

  /**
   * Surname and given name in Pinyin, if it is such a name.
   *
   * @param parts of the name, in plain letters
   */
  static Optional<String> of(List<String> parts) {
    if (parts.size() < 2 || parts.size() > 3) {
      return Optional.empty();
    }
    String first = parts.get(0).toLowerCase(Locale.ROOT);
    if (!SURNAMES.contains(first) && !WADE_GILES_SURNAMES.containsKey(first)) {
      return Optional.empty();
    }
    String rest = String.join("-", parts.subList(1, parts.size())).toLowerCase(Locale.ROOT);
    List<String> given = List.of(rest.split("-", -1));
    boolean one = given.size() == 1;
    if (SURNAMES.contains(first) && (one || given.stream().noneMatch(ChineseName::isOld))) {
      if (given.size() <= 2 && PINYIN.matcher(String.join("", given)).matches()) {
        return Optional.of(told(first, String.join("", given)));
      }
    }
    String surname = WADE_GILES_SURNAMES.getOrDefault(first, SURNAMES.contains(first) ? first : "");
    boolean old =
        !surname.isEmpty()
            && given.size() <= 2
            && given.stream().allMatch(s -> OLD_SYLLABLE.matcher(s).matches())
            && (given.stream().anyMatch(ChineseName::isOld) || given.size() == 2);
    return old
        ? Optional.of(told(surname, String.join("", given.stream().map(TO_PINYIN::of).toList())))
        : Optional.empty();
  }

  private static boolean isOld(String syllable) {
    return ONLY_OLD.matcher(syllable).matches() || syllable.indexOf('\'') >= 0;
  }

  private static String told(String surname, String given) {
    return Character.toUpperCase(surname.charAt(0))
        + surname.substring(1)
        + " "
        + Character.toUpperCase(given.charAt(0))
        + given.substring(1);
  }
}
