package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/**
 * Removes what does not belong to a name: quotation marks, a possessive, a title, a second name;
 * and adds a company's legal form.
 */
final class NameTrimmer {
  private static final String QUOTES = "\"'“”„‘’‚«»‹›`´";
  private static final String EDGES = QUOTES + ",;:!?([{<|/\\*_-–—‑…•·";
  private static final String CLOSING = ")]}>";

  private static final String APOSTROPHES = "'’";

  /** "UN-recognized Government": one name, and before it another in an adjective. */
  private static final Pattern COMPOUND =
      Pattern.compile("^(\\p{Lu}[\\p{L}.]*)[-‐‑–]\\p{Ll}+(?:\\s+|$)");

  /** Between two names that an engine took for one: "Moscow / Kiev", "Rome – Milan". */
  private static final Pattern BETWEEN = Pattern.compile("\\s+(?:[/|•–—]|--?)\\s+");

  private static final Pattern OWNER = Pattern.compile("^(\\p{Lu}[^'’]*)['’]s\\s+(?=\\p{Lu})");
  private static final int AROUND = 30;
  private static final Pattern ARABIC_ARTICLE =
      Pattern.compile("(?:(?<!\\p{L})(\\p{Lu}[\\p{L}'’]+) )?(?<!\\p{L})([AaEe]l-)$");

  private final String text;
  private final Wording wording;
  private final Set<String> alone;
  private final NameRules rules;

  /**
   * A trimmer for one text.
   *
   * @param alone the forms that stand alone somewhere in this text
   */
  NameTrimmer(String text, Wording wording, Set<String> alone, NameRules rules) {
    this.text = text;
    this.wording = wording;
    this.alone = Set.copyOf(alone);
    this.rules = rules;
  }

  /**
   * The names in a stretch of text that an engine took for one: mostly one, none where nothing but
   * marks is left.
   */
  List<Name> trim(Name raw) {
    List<Name> names = new ArrayList<>();
    int start = raw.start();
    Matcher between = BETWEEN.matcher(text).region(raw.start(), raw.end());
    while (between.find()) {
      trimOne(raw.type(), start, between.start(), names);
      start = between.end();
    }
    trimOne(raw.type(), start, raw.end(), names);
    return names;
  }

  private void trimOne(Entity.Type type, int from, int end, List<Name> names) {
    int start = from;
    Matcher compound = COMPOUND.matcher(text).region(start, end);
    if (compound.lookingAt()) {
      add(names, type, compound.start(1), compound.end(1));
      start = compound.end();
    }
    Matcher lead = wording.lead.matcher(text).region(start, end);
    if (lead.lookingAt() && isOutside(lead, end)) {
      start = lead.end();
    }
    if (type == Entity.Type.PERSON) {
      Matcher title = wording.titles.matcher(text).region(start, end);
      start = title.lookingAt() ? title.end() : start;
    }
    Matcher owner = OWNER.matcher(text).region(start, end);
    if (owner.lookingAt() && isName(owner.group(1))) {
      add(names, type, start, owner.end(1));
      start = owner.end();
    }
    add(names, type, start, end);
  }

  /** "la France", "La France", but "La Rochelle" and "El Salvador". */
  private boolean isOutside(Matcher lead, int end) {
    return Character.isLowerCase(lead.group().charAt(0))
        || (rules.known.isPlace(text.substring(lead.end(), end))
            && !rules.known.isPlace(text.substring(lead.start(), end)));
  }

  private boolean isName(String owner) {
    return alone.contains(NameKey.words(owner)) || rules.known.whole(owner).isPresent();
  }

  private void add(List<Name> names, Entity.Type type, int from, int to) {
    int start = from;
    int end = to;
    boolean trimmed = true;
    while (trimmed && start < end) {
      int oldStart = start;
      int oldEnd = end;
      end = withoutPossessive(start, end);
      while (start < end && isEdge(text.charAt(start), CLOSING + ".")) {
        start++;
      }
      while (start < end && isEdge(text.charAt(end - 1), closingLeft(start, end))) {
        end--;
      }
      trimmed = start != oldStart || end != oldEnd;
    }
    end = wording.dates.end(text, start, end);
    if (isCompany(start, end + 2)) {
      end += 2;
    }
    if (start < end && text.substring(start, end).codePoints().anyMatch(Character::isLetter)) {
      if (start > 0 && text.charAt(start - 1) == '-') {
        Matcher article = ARABIC_ARTICLE.matcher(text).region(Math.max(0, start - AROUND), start);
        if (article.find()) {
          addArabic(names, type, article, start, end);
          return;
        }
      }
      Matcher form = wording.companyForm.matcher(text).region(end, text.length());
      boolean company = type != Entity.Type.LOC && form.lookingAt();
      names.add(Name.in(text, company ? Entity.Type.ORG : type, start, company ? form.end() : end));
    }
  }

  /** "Lowe's", unless the article has somebody of that name. */
  private boolean isCompany(int start, int end) {
    if (end > text.length()
        || end - start < 4
        || text.charAt(end - 1) != 's'
        || APOSTROPHES.indexOf(text.charAt(end - 2)) < 0
        || !rules.known.isCompany(text.substring(start, end))) {
      return false;
    }
    String bearer = " " + NameKey.words(text.substring(start, end - 2));
    return alone.stream().noneMatch(name -> name.endsWith(bearer));
  }

  /** Where a name ends: before "'s", or before the apostrophe of "Davis'". */
  private int withoutPossessive(int start, int end) {
    if (isCompany(start, end)) {
      return end;
    }
    boolean plain = end - 1 >= start && APOSTROPHES.indexOf(text.charAt(end - 1)) >= 0;
    if (plain && end - 2 >= start && text.charAt(end - 2) == 's') {
      return end - 1;
    }
    boolean possessive =
        end - 2 >= start
            && text.charAt(end - 1) == 's'
            && APOSTROPHES.indexOf(text.charAt(end - 2)) >= 0;
    return possessive ? end - 2 : end;
  }

  /** Engines part "Anas al-Dabbashi" at the hyphen, and take the rest for a place. */
  private void addArabic(List<Name> names, Entity.Type type, Matcher article, int start, int end) {
    String before = article.group(1);
    boolean person = before != null && rules.persons.isGiven(before);
    boolean whole = person || (before != null && type == Entity.Type.LOC);
    int from = whole ? article.start(1) : article.start(2);
    if (names.stream().noneMatch(name -> name.end() > from)) {
      names.add(Name.in(text, person ? Entity.Type.PERSON : type, from, end));
    } else {
      names.add(Name.in(text, type, start, end));
    }
  }

  private static boolean isEdge(char character, String more) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || EDGES.indexOf(character) >= 0
        || more.indexOf(character) >= 0;
  }

  /** A closing bracket belongs to the name if it closes one within. */
  private String closingLeft(int start, int end) {
    String name = text.substring(start, end);
    boolean opened = name.indexOf('(') >= 0 || name.indexOf('[') >= 0;
    return opened ? "" : CLOSING;
  }
}
