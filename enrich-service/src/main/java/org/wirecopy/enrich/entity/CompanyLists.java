package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/**
 * Parts what an engine took for one organisation though it lists several: "Lockheed Martin, Masten
 * Space Systems", "Comcast/Xfinity". "University of California, Berkeley" and "Smith, Jones & Co"
 * are one.
 */
final class CompanyLists {
  private static final Pattern BETWEEN =
      Pattern.compile("(?<=\\p{L} [^,]{2,40}), (?=\\p{Lu}[^ ,]+ \\p{Lu})");

  /** Two names in small letters, and not "AC/DC" or "A/S". */
  private static final Pattern STROKE =
      Pattern.compile("(?<=\\p{Lu}\\p{Ll}[^ /]{1,30})/(?=\\p{Lu}\\p{Ll})");

  /** In a list that has a stroke a comma stands between names however short they are. */
  private static final Pattern STROKE_OR_COMMA =
      Pattern.compile(STROKE.pattern() + "|(?<=\\p{L}), (?=\\p{Lu})");

  private static final Pattern ONE =
      Pattern.compile(
          " of |&| and |(?:University|College|Institute|School)|,"
              + " (?:Inc|Ltd|LLC|Corp|Co|LP|PLC|S\\.|N\\.)");

  private CompanyLists() {}

  /** The organisations that a stretch of text names, mostly one: itself. */
  static List<Name> parted(String text, Name name, KnownNames known) {
    if (name.type() != Entity.Type.ORG
        || (name.text().indexOf(',') < 0 && name.text().indexOf('/') < 0)
        || ONE.matcher(name.text()).find()) {
      return List.of(name);
    }
    List<Name> parts = new ArrayList<>();
    int from = 0;
    boolean stroke = STROKE.matcher(name.text()).find();
    Matcher between = (stroke ? STROKE_OR_COMMA : BETWEEN).matcher(name.text());
    while (between.find()) {
      // "Ford Motor Co, Detroit"
      if (known.isPlace(name.text().substring(between.end()))) {
        return List.of(name);
      }
      parts.add(Name.in(text, name.type(), name.start() + from, name.start() + between.start()));
      from = between.end();
    }
    parts.add(Name.in(text, name.type(), name.start() + from, name.end()));
    return parts;
  }
}
