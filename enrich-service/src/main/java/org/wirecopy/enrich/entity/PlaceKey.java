package org.wirecopy.enrich.entity;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/**
 * What all spellings of a place that no short list knows have in common: the id is made of it. A
 * listed place has its listed name, another the skeleton of its tradition, and one without a
 * tradition its words.
 */
final class PlaceKey {
  private static final Pattern MARKS = Pattern.compile("['’ʼ.-]");

  /** French and Spanish for castles. */
  private static final Pattern CASTLE = Pattern.compile("(?<=\\p{L}{3})(?:bourg|burgo)$");

  /** Regions in German, French, Spanish and Latin: Anatolien, Anatolie. */
  private static final Pattern REGION = Pattern.compile("(?<=^\\p{Lu}\\p{Ll}{3,20})(?:ien|ie)$");

  private static final Rewriting LATIN =
      new Rewriting("w", "v", "k|ck", "c", "K", "C", "W", "V", "zia$", "cia");

  private final Cache<String, String> told = RememberedNames.empty();
  private final KnownNames known;
  private final PlaceSpellings spellings;
  private final PlaceWords words = new PlaceWords();

  PlaceKey(KnownNames known) {
    this.known = known;
    spellings = new PlaceSpellings(known);
  }

  /**
   * The key of a name.
   *
   * @param name as it is written
   * @param canonical its canonical form
   */
  String of(String name, String canonical) {
    return told.get(name, n -> tell(n, canonical));
  }

  private String tell(String name, String canonical) {
    String plain = PlaceWords.plain(name);
    // Lists have old spellings of towns, too, where a province is meant.
    return famous(canonical)
        .or(() -> spellings.chinese(plain))
        .or(() -> spellings.listed(canonical))
        .or(() -> parted(name))
        .orElseGet(() -> spelled(Latin.withMarks(name), canonical));
  }

  /** Whether a listed city is called so, in whatever spelling. */
  boolean isCity(String name) {
    return spellings.isListed(name);
  }

  private Optional<String> famous(String name) {
    return known.whole(Entity.Type.LOC, name);
  }

  /** "Tschadsee" as "Lake Chad". */
  private Optional<String> parted(String name) {
    return words
        .parts(name)
        .flatMap(
            parts -> {
              String titled = PlaceWords.titled(parts.rest());
              String rest = tell(titled, titled);
              Optional<String> sure =
                  parts.english().stream()
                      .map(english -> english.formatted(rest))
                      .filter(known::isPlace)
                      .findFirst();
              String usual = named(parts.english().get(0), rest);
              return parts.known() && sure.isEmpty() && !known.isPlace(parts.rest())
                  ? Optional.empty()
                  : Optional.of(sure.flatMap(this::famous).or(() -> sure).orElse(usual));
            });
  }

  /** "Islas Canarias" are the Canary Islands, and no Canary Islands Islands. */
  private static String named(String english, String rest) {
    return rest.endsWith(english.replace("%s", "")) ? rest : english.formatted(rest);
  }

  private String spelled(String marked, String canonical) {
    String plain = PlaceWords.plain(marked);
    PlaceTradition tradition = PlaceTradition.of(plain);
    return spellings
        .like(tradition, marked, plain)
        .orElseGet(
            () ->
                tradition == PlaceTradition.OTHER
                    ? plainly(canonical)
                    : tradition.name().toLowerCase(Locale.ROOT)
                        + " "
                        + PlaceSkeleton.of(tradition, marked));
  }

  private static String plainly(String canonical) {
    String castle = CASTLE.matcher(canonical).replaceFirst("burg");
    if (REGION.matcher(castle).find()) {
      return LATIN.of(REGION.matcher(castle).replaceFirst("ia"));
    }
    String words = PlaceWords.of(castle);
    boolean same = words.equals(NameKey.words(castle)) && !MARKS.matcher(castle).find();
    return same ? castle : PlaceWords.titled(words);
  }
}
