package org.wirecopy.enrich.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.enrich.extractor.ExtractorException;
import org.wirecopy.enrich.extractor.RawMention;

/**
 * What each output of a network says about a word. Schemes are told by their marks: BIO ({@code
 * B-PER}, {@code I-PER}), BIOES ({@code E-}, {@code S-}), BILOU ({@code L-}, {@code U-}), BMES
 * ({@code M-}), the mark before or behind the kind, or none at all ({@code PER}).
 */
final class Labels {
  /** Where in a name a word stands. */
  enum Position {
    BEGIN,
    INSIDE,
    END,
    WHOLE,
    /** Anywhere: neighbours of one kind are one name. */
    ANY
  }

  /**
   * A word in a name.
   *
   * @param kind as the model calls it, since neighbours of two kinds are two names even where both
   *     are mapped to one type
   */
  record Label(Position position, String kind, RawMention.Type type) {
    boolean begins() {
      return position == Position.BEGIN || position == Position.WHOLE;
    }

    boolean ends() {
      return position == Position.END || position == Position.WHOLE;
    }
  }

  private static final String OUTSIDE = "O";
  private static final Pattern MARK_BEFORE = Pattern.compile("([BIELSUM])[-_](.+)");
  private static final Pattern MARK_BEHIND = Pattern.compile("(.+)[-_]([BIELSUM])");

  private final List<Optional<Label>> byIndex;

  private Labels(List<Optional<Label>> byIndex) {
    this.byIndex = byIndex;
  }

  /**
   * The labels of a network.
   *
   * @param names of its outputs, in their order
   * @param types of each kind: {@code PERSON}, {@code ORG}, {@code LOC} or {@code NONE}
   * @throws ExtractorException if a kind is in no map, or no label is a name's
   */
  static Labels of(List<String> names, Map<String, String> types) {
    List<Optional<Label>> byIndex = new ArrayList<>();
    for (String name : names) {
      byIndex.add(name.equals(OUTSIDE) ? Optional.empty() : label(name, types));
    }
    if (byIndex.stream().allMatch(Optional::isEmpty)) {
      throw new ExtractorException(
          "config.json: none of its labels is mapped to a person, an organisation or a place: "
              + names);
    }
    return new Labels(byIndex);
  }

  private static Optional<Label> label(String name, Map<String, String> types) {
    Matcher before = MARK_BEFORE.matcher(name);
    Matcher behind = MARK_BEHIND.matcher(name);
    String kind = name;
    Position position = Position.ANY;
    if (before.matches()) {
      kind = before.group(2);
      position = position(before.group(1));
    } else if (behind.matches()) {
      kind = behind.group(1);
      position = position(behind.group(2));
    }
    String type = types.get(kind);
    if (type == null) {
      throw new ExtractorException(
          "%s: \"labels\" does not say what \"%s\" is, which config.json has: map it to one of %s"
              .formatted(Manifest.FILE, kind, new TreeSet<>(Manifest.KINDS)));
    }
    boolean known =
        Arrays.stream(RawMention.Type.values()).anyMatch(value -> value.name().equals(type));
    return known
        ? Optional.of(new Label(position, kind, RawMention.Type.valueOf(type)))
        : Optional.empty();
  }

  private static Position position(String mark) {
    return switch (mark) {
      case "B" -> Position.BEGIN;
      case "E", "L" -> Position.END;
      case "S", "U" -> Position.WHOLE;
      default -> Position.INSIDE;
    };
  }

  /** How many outputs the network must have. */
  int count() {
    return byIndex.size();
  }

  /** What an output says; empty: the word is in no name. */
  Optional<Label> at(int index) {
    return byIndex.get(index);
  }
}
