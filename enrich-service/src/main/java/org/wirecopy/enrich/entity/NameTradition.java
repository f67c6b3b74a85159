package org.wirecopy.enrich.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wirecopy.enrich.entity.SpellingGroups.Part;
import org.wirecopy.enrich.entity.SpellingGroups.Tradition;

/** Where a person's name comes from: what its first names tell, or an ending that no other has. */
final class NameTradition {
  private static final Pattern ARTICLE =
      Pattern.compile("(?<=[ -])(?:[AaEe]l-|[AE]l )(?=\\p{L}{3})");

  /** Habibullah, Sirajuddin. */
  private static final Pattern ARABIC =
      Pattern.compile("(?:[aou]ll?ah|[aeou]d-?dine?)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern SLAVIC_GIVEN =
      Pattern.compile("(?:[iy][iyj]|sla[vw]|[oe]j)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern ARABIC_GIVEN =
      Pattern.compile(
          "ou|aa|ee|kh|gh|dj|dsch|q|^abd|ddin|llah|mm|dd|[aeiou]h[aeiou]|[ae]y",
          Pattern.CASE_INSENSITIVE);

  /** Of a first name that is known by its skeleton; short ones are too much alike. */
  private static final int MIN_LENGTH = 5;

  private static final int MAX_GIVEN = 10_000;

  /** First names come again with other family names; most are listed under no spelling. */
  private final Cache<Given, Optional<Part>> told =
      Caffeine.newBuilder().maximumSize(MAX_GIVEN).executor(Runnable::run).build();

  private final SpellingGroups groups;

  /** A first name as one writer spells it. */
  private record Given(String part, Skeleton skeleton) {}

  NameTradition(SpellingGroups groups) {
    this.groups = groups;
  }

  /**
   * The tradition of a name.
   *
   * @param parts of it, with their marks
   */
  Tradition of(String name, List<String> parts) {
    String surname = Latin.of(parts.get(parts.size() - 1));
    if (SlavicSurnames.isUnmistakable(surname)) {
      return Tradition.SLAVIC;
    }
    List<String> given = parts.subList(0, parts.size() - 1);
    if (parts.stream().anyMatch(part -> ARABIC.matcher(part).find())) {
      return Tradition.ARABIC;
    }
    BooleanSupplier perhaps = () -> SlavicSurnames.isPossible(surname);
    if (SpellingGroups.leavesOutVowels(name)) {
      return ofVowelless(parts);
    }
    Optional<Tradition> told =
        Stream.concat(
                given.stream()
                    .flatMap(NameTradition::withPieces)
                    .map(part -> groups.telling(part).or(() -> like(part, parts, perhaps))),
                Stream.of(groups.family(surname)))
            .flatMap(Optional::stream)
            .map(Part::tradition)
            .map(
                t -> t == Tradition.PERHAPS_SLAVIC && perhaps.getAsBoolean() ? Tradition.SLAVIC : t)
            .filter(t -> t == Tradition.SLAVIC || t == Tradition.ARABIC)
            .findFirst();
    return told.orElse(ARTICLE.matcher(name).find() ? Tradition.ARABIC : Tradition.OTHER);
  }

  private Tradition ofVowelless(List<String> parts) {
    boolean arabic =
        parts.stream()
            .flatMap(part -> groups.vowelless(Latin.of(part), true).stream())
            .anyMatch(part -> part.tradition() == Tradition.ARABIC);
    return arabic ? Tradition.ARABIC : Tradition.OTHER;
  }

  /** A first name that is listed in another spelling. */
  private Optional<Part> like(String part, List<String> parts, BooleanSupplier perhaps) {
    if (part.length() < MIN_LENGTH) {
      return Optional.empty();
    }
    boolean perhapsSlavic = SLAVIC_GIVEN.matcher(part).find() || perhaps.getAsBoolean();
    boolean perhapsArabic = ARABIC_GIVEN.matcher(part).find();
    if (!perhapsSlavic && !perhapsArabic) {
      return Optional.empty();
    }
    if (perhapsSlavic) {
      Optional<Part> slavic = like(part, parts, Tradition.SLAVIC);
      if (slavic.isPresent()) {
        return slavic;
      }
    }
    return perhapsArabic ? like(part, parts, Tradition.ARABIC) : Optional.empty();
  }

  private Optional<Part> like(String part, List<String> parts, Tradition tradition) {
    return given(part, new Skeleton(tradition, Writer.of(String.join(" ", parts), tradition)));
  }

  /** What a first name is, whether a list has it in this spelling or in another. */
  Optional<Part> given(String part, Skeleton skeleton) {
    return told.get(
        new Given(part, skeleton),
        given -> groups.telling(part).or(() -> groups.givenLike(given.part(), given.skeleton())));
  }

  /** "Mir-Hossein", "Mir" and "Hossein". */
  private static Stream<String> withPieces(String part) {
    return part.indexOf('-') < 0
        ? Stream.of(part)
        : Stream.concat(Stream.of(part), Arrays.stream(part.split("-", -1)));
  }
}
