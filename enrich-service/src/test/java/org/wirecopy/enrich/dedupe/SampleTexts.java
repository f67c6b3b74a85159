package org.wirecopy.enrich.dedupe;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of made-up words, the same for the same seed. */
public final class SampleTexts {
  private SampleTexts() {}

  public static String words(int seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> Integer.toString(random.nextInt(46_656, 1_679_616), 36))
        .collect(Collectors.joining(" "));
  }

  /** Every so many words another one. */
  public static String edited(String text, int every, String by) {
    return edited(text, every, by, every - 1);
  }

  public static String edited(String text, int every, String by, int from) {
    String[] words = text.split(" ");
    for (int i = from; i < words.length; i += every) {
      words[i] = by + i;
    }
    return String.join(" ", words);
  }

  /** What happens to an article; a null text takes it down. */
  public record Event(String uri, String text) {}

  /**
   * A stream in which everything happens: new stories, edited, joined and equal duplicates, lines
   * that all have, new versions, the same again, takedowns, and one story that many have.
   */
  public static List<Event> stream(int seed, int count) {
    Random random = new Random(seed);
    String around = "\n" + words(seed + 1, 12);
    List<Event> events = new ArrayList<>();
    events.add(new Event("urn:0", words(seed + 2, 120) + around));
    for (int i = 1; i < count; i++) {
      Event earlier = events.get(random.nextInt(events.size()));
      String text = earlier.text() == null ? events.get(0).text() : earlier.text();
      int kind = random.nextInt(10);
      String uri = kind < 7 ? "urn:" + i : earlier.uri();
      events.add(
          switch (kind) {
            case 0, 1 -> new Event(uri, words(seed + 100 + i, 60 + random.nextInt(120)) + around);
            case 2, 3 -> new Event(uri, edited(text, 15 + random.nextInt(30), "edit" + i));
            case 4 -> new Event(uri, text + "\n" + words(seed + 100 + i, 80) + around);
            case 5 -> new Event(uri, edited(events.get(0).text(), 40, "many" + i));
            case 6, 7 -> new Event(uri, text);
            case 8 -> new Event(uri, edited(text, 25, "version" + i));
            default -> new Event(uri, null);
          });
    }
    return events;
  }
}
