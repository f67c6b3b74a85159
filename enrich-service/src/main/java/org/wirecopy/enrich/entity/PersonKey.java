package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wirecopy.enrich.entity.SpellingGroups.Tradition;

/**
 * What all spellings of one person's name have in common, part by part: the id is made of it. It is
 * no sound: where no tradition is known, letters must agree, but for marks, case, hyphens,
 * written-out umlauts and apostrophes.
 */
final class PersonKey {
  /** Before family names, in small or capital letters; they belong to the name. */
  private static final Set<String> PARTICLES =
      Set.of(
          "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du",
          "la", "le", "los", "ter", "ten", "zu", "zur", "af", "av", "bin", "bint");

  private static final Set<String> SURNAME_BEGINS = Set.of("ben", "abu", "mac", "saint", "st");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

  /** Russian surnames with a voiced first letter, by what German writers leave of it. */
  private final Map<String, String> voiced = new HashMap<>();

  PersonKey() {
    Map<String, Set<String>> skeletons =
        Tables.rows("slavic-surnames.txt").stream()
            .flatMap(row -> Tables.values(row.get(0)).stream())
            .map(
                name ->
                    new Skeleton(Tradition.SLAVIC, Writer.OTHER).of(name.toLowerCase(Locale.ROOT)))
            .collect(Collectors.groupingBy(PersonKey::unvoiced, Collectors.toSet()));
    skeletons.forEach(
        (unvoiced, names) -> {
          if (names.size() == 1) {
            voiced.put(unvoiced, names.iterator().next());
          }
        });
  }

  /**
   * A part of a name on its way.
   *
   * @param written as the writer has it, with the marks
   * @param known the best known spelling, if it is one of a group
   */
  record Part(String written, Optional<String> known) {}

  /**
   * The key of a name.
   *
   * @param surname what a bare surname has of it, with its particles
   * @param last the last word alone
   */
  record Key(String whole, String surname, String last) {}

  /**
   * The key of a name.
   *
   * @param parts as they are known or written
   * @param suffix "" or that of a son, with a blank before
   */
  Key of(List<Part> parts, Skeleton skeleton, String suffix) {
    List<String> words = new ArrayList<>();
    parts.forEach(part -> words.addAll(words(part, skeleton)));
    Optional<String> chinese =
        skeleton.tradition() == Tradition.OTHER ? ChineseName.of(parts(parts)) : Optional.empty();
    int last = words.size() - 1;
    int first = last;
    while (first > 0 && belongsToSurname(words.get(first - 1))) {
      first--;
    }
    return new Key(
        chinese.orElse(String.join(" ", words)) + suffix,
        String.join(" ", words.subList(first, last + 1)),
        words.get(last));
  }

  private static List<String> parts(List<Part> parts) {
    return parts.stream().map(part -> Latin.of(part.known().orElse(part.written()))).toList();
  }

  /** Whether a word may be the beginning of a surname: a particle, or as in "Ben Ali". */
  static boolean belongsToSurname(String word) {
    return isParticle(word) || SURNAME_BEGINS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isParticle(String word) {
    return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  private List<String> words(Part part, Skeleton skeleton) {
    return part.known().isPresent()
        ? List.of(part.known().get().split("-", -1))
        : Arrays.stream(part.written().split("-", -1))
            .filter(word -> !word.isEmpty())
            .map(word -> word(word, skeleton))
            .toList();
  }

  private String word(String written, Skeleton skeleton) {
    String letters = NO_LETTER.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("");
    if (isParticle(letters)) {
      return letters;
    }
    if (letters.length() < 2) {
      return letters.isEmpty() ? written : Latin.of(letters).toUpperCase(Locale.ROOT) + ".";
    }
    String reduced = skeleton.of(letters);
    String told =
        skeleton.tradition() == Tradition.SLAVIC && skeleton.writer() == Writer.GERMAN
            ? voiced.getOrDefault(unvoiced(reduced), reduced)
            : reduced;
    return Character.toUpperCase(told.charAt(0)) + told.substring(1);
  }

  private static String unvoiced(String skeleton) {
    return switch (skeleton.charAt(0)) {
      case 'z' -> "s" + skeleton.substring(1);
      case 'ž' -> "š" + skeleton.substring(1);
      default -> skeleton;
    };
  }
}
