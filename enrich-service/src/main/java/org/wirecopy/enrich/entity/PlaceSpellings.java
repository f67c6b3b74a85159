package org.wirecopy.enrich.entity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.wirecopy.enrich.contract.Entity;

/** Cities in all spellings that a list has, and in those that rules of spelling lead to. */
final class PlaceSpellings {
  /** Shorter skeletons are too much alike. */
  private static final int MIN_SKELETON = 4;

  /** Of a name that shows no tradition. */
  private static final int MIN_UNTOLD = 6;

  /** What other writers' letters are in English; capitals so that no later rule takes them. */
  private static final List<Rewriting> READINGS =
      List.of(
          new Rewriting(
              "schtsch", "shCH", "tsch", "CH", "dsch", "J", "sch", "sh", "w", "v", "j", "y", "J",
              "j", "CH", "ch"),
          new Rewriting("dj", "j", "tch", "CH", "ch", "sh", "CH", "ch", "ou", "u"),
          new Rewriting("po+re?$", "pur"));

  private final Map<String, String> byWords = new HashMap<>();

  /** Absent where two places have one skeleton. */
  private final Map<PlaceTradition, Map<String, Optional<String>>> bySkeleton =
      new EnumMap<>(PlaceTradition.class);

  /** The place that was first: provinces, then the larger city. */
  private final Map<String, String> chinese = new HashMap<>();

  PlaceSpellings(KnownNames known) {
    known.forEachPlace(this::addKnown);
    for (List<String> row : Tables.rows("geonames/places.tsv")) {
      String name = known.whole(Entity.Type.LOC, row.get(1)).orElse(row.get(1));
      add(row.get(0), name, row.get(1));
      Tables.values(row.get(2)).stream()
          .filter(form -> !form.isEmpty() && !known.isPlace(form))
          .forEach(form -> byWords.putIfAbsent(PlaceWords.of(form), name));
    }
  }

  private void add(String country, String name, String form) {
    byWords.putIfAbsent(PlaceWords.of(form), name);
    PlaceTradition tradition = PlaceTradition.ofCountry(country);
    if (tradition != PlaceTradition.OTHER) {
      addSkeleton(tradition, name, form);
    }
    String plain = PlaceWords.plain(form);
    if (country.equals("CN") && ChinesePlace.isOfToday(plain)) {
      chinese.putIfAbsent(ChinesePlace.skeleton(plain, false), name);
    }
  }

  private void addKnown(String form, String name) {
    String plain = PlaceWords.plain(form);
    PlaceTradition tradition = PlaceTradition.of(plain);
    if (tradition != PlaceTradition.OTHER) {
      addSkeleton(tradition, name, form);
    }
    if (form.equals(name) && ChinesePlace.isOfToday(plain)) {
      chinese.putIfAbsent(ChinesePlace.skeleton(plain, false), name);
    }
  }

  private void addSkeleton(PlaceTradition tradition, String name, String form) {
    String skeleton = PlaceSkeleton.of(tradition, form);
    if (skeleton.length() >= MIN_SKELETON) {
      bySkeleton
          .computeIfAbsent(tradition, t -> new HashMap<>())
          .merge(
              skeleton,
              Optional.of(name),
              (one, other) -> one.equals(other) ? one : Optional.empty());
    }
  }

  /** Whether a listed place has this spelling. */
  boolean isListed(String name) {
    return byWords.containsKey(PlaceWords.of(name));
  }

  /** The listed name of a place in one of its listed spellings. */
  Optional<String> listed(String name) {
    String words = PlaceWords.of(name);
    String place = byWords.getOrDefault(words, byWords.get(Umlauts.folded(words)));
    return place != null
        ? Optional.of(place)
        : READINGS.stream()
            .map(reading -> byWords.get(reading.of(words)))
            .filter(Objects::nonNull)
            .findFirst();
  }

  /**
   * The listed place whose name has the same skeleton; whoever may have written it, since many
   * names do not tell.
   *
   * @param tradition that the name shows, or none
   * @param plain the name in small ASCII letters
   */
  Optional<String> like(PlaceTradition tradition, String marked, String plain) {
    if (tradition != PlaceTradition.OTHER) {
      return like(tradition, PlaceSkeleton.of(tradition, marked))
          .or(() -> like(tradition, PlaceSkeleton.of(tradition, marked, Writer.GERMAN)))
          .or(() -> like(tradition, PlaceSkeleton.of(tradition, marked, Writer.FRENCH)));
    }
    return Arrays.stream(PlaceTradition.values())
        .filter(one -> one.mayBe(plain))
        .map(one -> likePerhaps(one, PlaceSkeleton.of(one, marked)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> likePerhaps(PlaceTradition tradition, String skeleton) {
    return skeleton.length() < MIN_UNTOLD ? Optional.empty() : like(tradition, skeleton);
  }

  private Optional<String> like(PlaceTradition tradition, String skeleton) {
    return bySkeleton.getOrDefault(tradition, Map.of()).getOrDefault(skeleton, Optional.empty());
  }

  /** The Chinese place that an old spelling means. */
  Optional<String> chinese(String plain) {
    return ChinesePlace.isOld(plain)
        ? Optional.ofNullable(chinese.get(ChinesePlace.skeleton(plain, true)))
        : Optional.empty();
  }
}
