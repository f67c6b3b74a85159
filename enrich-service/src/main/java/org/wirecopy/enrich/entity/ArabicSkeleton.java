package org.wirecopy.enrich.entity;

/**
 * What the Latin spellings of an Arabic or Persian name have in common. Consonants are those of the
 * usual English spelling without doubling; long vowels are short; a and e are one but in the last
 * closed syllable, where they part Salam, Salem and Salim.
 */
final class ArabicSkeleton {
  private static final Rewriting GERMAN =
      new Rewriting(
          "tsch", "S", "dsch", "j", "sch", "S", "ch", "K", "(?<=[aeiou])s(?=[aeiouy])", "z");
  private static final Rewriting FRENCH = new Rewriting("dj", "j", "tch|ch", "S");

  private static final Rewriting COMMON =
      new Rewriting(
          "sh|ch", "S",
          "gu(?=[ei])", "g",
          "kh", "K",
          "dj|dg|zh", "j",
          "gh", "g",
          "th", "t",
          "dh", "d",
          "ph", "f",
          "v", "w",
          "q|ck|c", "k",
          "[aeou]+d-?dine?$", "adin",
          "[aou]ll?ah?$", "ala",
          "ou(?=[aei])", "w",
          "oo|ou|o", "u",
          "aw(?![aeiu])", "au",
          "ee|ie(?!h)", "i",
          "[ae]y|[ae]j(?![aeu])|ei", "ai",
          "(?<=[aeiu])j(?=[aeu])|^j(?=assi)", "y",
          "(?<=[aiu][nltdr])e$", "",
          "i?[yj]+(?=[aeu])|i(?=[aeu])", "y",
          "[yj]+$|ij$", "i",
          "[ae]h$|e$", "a",
          "aa|ae", "a",
          "e(?=.*[aeiu])", "a",
          "z(?![aeiouy])|(?<=[^aeiouy])z", "s",
          "(.)\\1+", "$1",
          "i?y+", "y");

  private ArabicSkeleton() {}

  /**
   * The skeleton of a part of a name.
   *
   * @param part in small plain letters
   */
  static String of(String part, Writer writer) {
    String sounds =
        switch (writer) {
          case GERMAN -> GERMAN.of(part);
          case FRENCH -> FRENCH.of(part);
          case SCHOLAR, SPANISH, OTHER -> part;
        };
    return COMMON.of(sounds);
  }
}
