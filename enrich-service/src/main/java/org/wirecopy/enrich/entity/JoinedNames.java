package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/** Two names that are one, as everybody knows: "Bosnia and Herzegovina", "Guinea-Bissau". */
final class JoinedNames {
  private static final Pattern NICKNAME = Pattern.compile(" [\"“„'‘(]\\p{Lu}[\\p{L}-]+[\"”“'’)] ");

  private static final Pattern BETWEEN = Pattern.compile(",? (?:and |& |und |y |et )?|-");

  private static final int MAX_NICKNAME = 20;

  /** Of what stands between the two. */
  private static final int MAX_BETWEEN = ", and ".length();

  private JoinedNames() {}

  /** The names without those that lie in a longer one, in the order of the text. */
  static List<Name> withoutOverlap(List<Name> names) {
    List<Name> kept = new ArrayList<>();
    for (Name name : names.stream().sorted(Comparator.comparingInt(Name::start)).toList()) {
      Name before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (before == null || before.end() <= name.start()) {
        kept.add(name);
      } else if (name.end() - name.start() > before.end() - before.start()) {
        kept.set(kept.size() - 1, name);
      }
    }
    return kept;
  }

  /** "Robert “Bob” Dale". */
  private static boolean isNickname(Name before, Name name, String between) {
    return before.type() == Entity.Type.PERSON
        && before.text().indexOf(' ') < 0
        && name.type() == Entity.Type.PERSON
        && NICKNAME.matcher(between).matches();
  }

  /** The names with such neighbours as one, in the same order. */
  static List<Name> of(String text, List<Name> names, KnownNames known) {
    List<Name> joined = new ArrayList<>();
    for (Name name : names) {
      Name before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      String between =
          before != null
                  && before.end() < name.start()
                  && name.start() - before.end() <= MAX_NICKNAME
              ? text.substring(before.end(), name.start())
              : "";
      if (!between.isEmpty()
          && (isNickname(before, name, between)
              || (between.length() <= MAX_BETWEEN
                  && BETWEEN.matcher(between).matches()
                  && known.whole(text.substring(before.start(), name.end())).isPresent()))) {
        Entity.Type type = before.type();
        joined.set(joined.size() - 1, Name.in(text, type, before.start(), name.end()));
      } else {
        joined.add(name);
      }
    }
    return joined;
  }
}
