package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/** Two names that are one, as everybody knows: "Bosnia and Herzegovina", "Washington, D.C.". */
final class JoinedNames {
  private static final Pattern BETWEEN = Pattern.compile(",? (?:and |& |und |y |et )?");

  private JoinedNames() {}

  /** The names with such neighbours as one, in the same order. */
  static List<Name> of(String text, List<Name> names, KnownNames known) {
    List<Name> joined = new ArrayList<>();
    for (Name name : names) {
      Name before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (before != null
          && before.end() < name.start()
          && BETWEEN.matcher(text.substring(before.end(), name.start())).matches()
          && known.whole(text.substring(before.start(), name.end())).isPresent()) {
        Entity.Type type = before.type();
        joined.set(joined.size() - 1, Name.in(text, type, before.start(), name.end()));
      } else {
        joined.add(name);
      }
    }
    return joined;
  }
}
