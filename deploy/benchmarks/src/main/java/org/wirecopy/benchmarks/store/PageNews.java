package org.wirecopy.benchmarks.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Origin;

/**
 * Enriched articles that never happened, as pages show them: with outlet, byline, headline, names
 * of people, organisations and places, one in five a copy. The same for the same seed.
 */
final class PageNews {
  static final String INBOX = "bench";
  static final int PER_FILE = 100;
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  /** After all were published: what claims to come from the future has no time. */
  private static final Instant READ = START.plus(Duration.ofDays(400));

  private static final List<Entity.Type> TYPES = List.of(Entity.Type.values());
  private static final int WORDS = 300;
  private static final int HEADLINE = 8;
  private static final int VOCABULARY = 50_000;
  private static final int NAMES = 20_000;
  private static final int OUTLETS = 50;
  private static final int AUTHORS = 400;
  private static final int ONE_WORD_IN_IS_A_NAME = 15;
  private static final int ONE_IN_IS_A_COPY = 5;
  private static final int RECENT = 2_000;
  private static final int MINUTES_BETWEEN = 100;
  private static final String[] SYLLABLES = {
    "ba", "ko", "ri", "men", "ta", "lu", "sor", "ne", "vi", "gra", "du", "pel", "ya", "zin", "ho"
  };

  private final Random random;
  private final List<String> originals = new ArrayList<>();

  PageNews(long seed) {
    random = new Random(seed);
  }

  /** The next article. */
  EnrichedArticle next(int number) {
    String uri = uri(number);
    boolean copy = originals.size() > 1 && random.nextInt(ONE_IN_IS_A_COPY) == 0;
    String first = copy ? originals.get(random.nextInt(originals.size())) : uri;
    if (!copy) {
      originals.add(uri);
      if (originals.size() > RECENT) {
        originals.remove(random.nextInt(RECENT));
      }
    }
    StringBuilder text = new StringBuilder();
    Map<Integer, List<Entity.Mention>> names = new TreeMap<>();
    for (int i = 0; i < WORDS; i++) {
      if (random.nextInt(ONE_WORD_IN_IS_A_NAME) == 0) {
        int name = rank(NAMES);
        int start = text.length();
        text.append(name(name));
        names
            .computeIfAbsent(name, any -> new ArrayList<>())
            .add(new Entity.Mention(name(name), start, text.length()));
      } else {
        text.append(word(rank(VOCABULARY)));
      }
      text.append(i % 30 == 29 ? ".\n" : " ");
    }
    NinjsItem item =
        NinjsItem.text(uri)
            .title(headline())
            .by(name(random.nextInt(AUTHORS)))
            .versionCreated(START.plus(Duration.ofMinutes((long) MINUTES_BETWEEN * number)))
            .infoSources(
                List.of(
                    new NinjsItem.InfoSource(
                        "Outlet " + random.nextInt(OUTLETS), null, null, null, Map.of())))
            .bodies(List.of(NinjsItem.Body.mainText(text.toString())))
            .build();
    return new EnrichedArticle(
        item.withVersion("1"), origin(number), enrichment(uri, first, entities(names)));
  }

  static String uri(int number) {
    return "urn:page:" + number;
  }

  static String path(int number) {
    return "day-%05d.ndjson".formatted(number / PER_FILE);
  }

  /** When the file that holds the article was read. */
  static Instant read(int number) {
    return READ.plusSeconds(number / PER_FILE);
  }

  /** A word; the smaller its rank, the more frequent. */
  static String word(int rank) {
    return "w" + Integer.toString(rank * 7919 % 1_679_616, 36);
  }

  /** A name of two words. */
  static String name(int number) {
    return part(number + 7) + " " + part(number * 31 + 1_000);
  }

  static String entity(int number) {
    return type(number).name().toLowerCase(Locale.ROOT) + ":" + name(number).replace(' ', '-');
  }

  private static String part(int number) {
    StringBuilder part = new StringBuilder();
    for (int rest = number; part.length() < 5 || rest > 0; rest /= SYLLABLES.length) {
      part.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
  }

  private static Entity.Type type(int number) {
    return TYPES.get(number % TYPES.size());
  }

  private static List<Entity> entities(Map<Integer, List<Entity.Mention>> names) {
    return names.entrySet().stream()
        .map(
            one ->
                new Entity(
                    entity(one.getKey()), type(one.getKey()), name(one.getKey()), one.getValue()))
        .toList();
  }

  private static Origin origin(int number) {
    return new Origin(
        INBOX,
        path(number),
        Integer.toString(number % PER_FILE + 1),
        "text/plain",
        "UTF-8",
        null,
        read(number));
  }

  private static Enrichment enrichment(String uri, String first, List<Entity> entities) {
    List<Dedupe.Duplicate> copies =
        first.equals(uri)
            ? List.of()
            : List.of(new Dedupe.Duplicate(first, Dedupe.Relation.NEAR, 0.8, 0.9));
    return new Enrichment(
        new Language("en", 0.9, "none/1"),
        Entities.done("none/1", entities),
        new Dedupe("sha256:" + uri, List.of(), first, copies));
  }

  private String headline() {
    StringBuilder headline = new StringBuilder();
    for (int i = 0; i < HEADLINE; i++) {
      headline.append(i == 0 ? "" : " ").append(word(rank(VOCABULARY)));
    }
    return headline.toString();
  }

  private int rank(int most) {
    return (int) Math.pow(most, random.nextDouble());
  }
}
