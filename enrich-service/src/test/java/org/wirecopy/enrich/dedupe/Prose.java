package org.wirecopy.enrich.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Prose of made-up sentences: words, names and figures at random, so that two texts share nothing
 * but what is put into both.
 */
final class Prose {
  private static final List<String> SMALL =
      words(
          """
          the a of to in on for with and that by at from as it its was were is are has had \
          will would after before not but which who this \
          """);

  private static final List<String> LARGE =
      words(
          """
          government minister company people city report plan market year week police \
          court school hospital bank price percent worker election party law energy water \
          road train airport storm fire victim family child teacher doctor patient drug \
          trial judge lawyer company profit loss share investor deal budget tax reform \
          vote leader talks border army attack peace agreement aid refugee farmer crop \
          food factory car engine airline ticket passenger bridge river harbour ship \
          island coast mountain forest animal bird science study researcher university \
          student museum painting film singer concert festival stadium match goal season \
          coach player team medal race record winner house rent owner tenant mayor council \
          square street shop customer data phone network software attack hacker privacy \
          rule fine ban strike union wage pension benefit crisis debt loan rate inflation \
          currency gold oil gas pipeline reactor wind solar panel climate heat rain flood \
          drought said told warned announced expects opened closed rejected approved \
          accused denied found lost won raised cut increased fell rose built sold bought \
          signed ordered asked called met visited began ended continued delayed cancelled \
          new old large small local national foreign early late strong weak high low \
          public private former recent several many few other first second last next local \
          wide deep long short open free safe poor rich quiet \
          """);

  private static final List<String> NAMES =
      words(
          """
          Lisbon Gdansk Tampere Osaka Leeds Graz Lyon Bergen Cork Turin Anderson Novak \
          Fischer Okafor Tanaka Petrov Silva Moreau Haugen Costa Ibrahim Keller Walsh \
          Duarte Lindqvist Rossi Meyer Kovacs Brandt Nakamura \
          """);

  private final Random random;

  Prose(int seed) {
    random = new Random(31L * seed + 17);
  }

  private static List<String> words(String block) {
    return List.of(block.trim().split(" "));
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** Sentences of 8 to 23 words in lines of a few. */
  String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int left = words; left > 0; ) {
      int count = Math.min(left, between(8, 23));
      count = left - count < 5 ? left : count;
      text.append(text.isEmpty() ? "" : random.nextBoolean() ? " " : "\n").append(sentence(count));
      left -= count;
    }
    return text.toString();
  }

  private String sentence(int words) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      all.add(word());
    }
    String joined = String.join(" ", all);
    return Character.toUpperCase(joined.charAt(0)) + joined.substring(1) + ".";
  }

  private String word() {
    int kind = random.nextInt(100);
    if (kind < 42) {
      return any(SMALL);
    } else if (kind < 92) {
      return any(LARGE);
    }
    return kind < 98 ? any(NAMES) : Integer.toString(random.nextInt(2, 900));
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** With this part of all words dropped, replaced or followed by another one. */
  String edited(String text, double part) {
    return Arrays.stream(text.split("(?<=\\s)"))
        .map(word -> random.nextDouble() < part ? edited(word) : word)
        .collect(Collectors.joining());
  }

  private String edited(String word) {
    String gap = word.substring(word.stripTrailing().length());
    return switch (random.nextInt(3)) {
      case 0 -> gap;
      case 1 -> word() + gap;
      default -> word.stripTrailing() + " " + word() + gap;
    };
  }

  /** With one word replaced, dropped or inserted, or two replaced, somewhere. */
  String oneEdit(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    int place = random.nextInt(words.size() - 1);
    switch (random.nextInt(4)) {
      case 0 -> words.set(place, word());
      case 1 -> words.remove(place);
      case 2 -> words.add(place, word());
      default -> {
        words.set(place, word());
        words.set(place + 1, word());
      }
    }
    return String.join(" ", words);
  }

  /** The first sentences, up to this part of the text. */
  String beginning(String text, double part) {
    StringBuilder begun = new StringBuilder();
    for (String sentence : text.split("(?<=[.])", -1)) {
      if (begun.length() >= part * text.length()) {
        break;
      }
      begun.append(sentence);
    }
    return begun.toString();
  }

  double anyOf(double least, double most) {
    return random.nextDouble(least, most);
  }
}
