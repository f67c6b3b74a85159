package org.wirecopy.benchmarks.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.enrich.dedupe.ExactKey;
import org.wirecopy.enrich.dedupe.TextSketch;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Origin;

/**
 * Enriched articles of 3 kB as a newsroom would have them: twelve languages, 200 publishers, a
 * dozen names each, one in five a copy of a recent one. The same for the same seed.
 */
final class StoredNews {
  static final int SOURCES = 200;
  static final int NAMES = 20_000;

  /** The first publication; the articles are spread over {@link #SPAN} from there. */
  static final Instant BEGIN = Instant.parse("2023-01-01T00:00:00Z");

  static final Duration SPAN = Duration.ofDays(3 * 365);

  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "pt", "it", "nl", "ru", "pl", "sv", "tr", "cs");
  private static final int WORDS = 430;
  private static final int TITLE_WORDS = 8;
  private static final int MENTIONS = 14;
  private static final int BYLINES = 2_000;
  private static final int RECENT = 2_000;
  private static final int ONE_IN_IS_A_COPY = 5;

  private final Random random;
  private final List<EnrichedArticle> recent = new ArrayList<>();
  private int told;

  StoredNews(long seed) {
    random = new Random(seed);
  }

  static String uri(int number) {
    return "https://www.%s.example/%d/story-%d"
        .formatted(source(1 + number % SOURCES), number, number);
  }

  static String source(int number) {
    return "outlet" + number;
  }

  static String entity(int rank) {
    return "PERSON:" + name(rank);
  }

  private static String name(int rank) {
    return Vocabulary.word(rank % 997 + 3) + " " + surname(rank);
  }

  private static String surname(int rank) {
    return Vocabulary.word(rank + 20_000);
  }

  /** The next article. */
  EnrichedArticle next() {
    int number = told++;
    String uri = uri(number);
    EnrichedArticle copied =
        number > 0 && random.nextInt(ONE_IN_IS_A_COPY) == 0
            ? recent.get(random.nextInt(recent.size()))
            : null;
    Map<Integer, List<Entity.Mention>> named = new LinkedHashMap<>();
    String text = copied == null ? text(named) : copied.article().mainText();
    Instant published =
        BEGIN
            .plusSeconds((long) (SPAN.toSeconds() * random.nextDouble()))
            .plusMillis(number % 1000);
    NinjsItem item =
        NinjsItem.text(uri)
            .title(copied == null ? words(TITLE_WORDS) : copied.article().title())
            .by(Vocabulary.word(5_000 + Vocabulary.rank(random, BYLINES)) + " Writer")
            .versionCreated(published)
            .infoSources(
                List.of(
                    new NinjsItem.InfoSource(
                        source(Vocabulary.rank(random, SOURCES)), null, null, null, Map.of())))
            .bodies(List.of(NinjsItem.Body.mainText(text)))
            .version("1")
            .build();
    EnrichedArticle article =
        new EnrichedArticle(
            item,
            new Origin(
                "bench",
                "synthetic.ndjson",
                null,
                "text/plain",
                "UTF-8",
                null,
                BEGIN.plus(SPAN).plusSeconds(number)),
            copied == null
                ? new Enrichment(
                    new Language(language(), 0.98, "none/1"),
                    Entities.done("none/1", entities(named)),
                    new Dedupe(ExactKey.of(text), TextSketch.of(text).published(), uri, List.of()))
                : copyOf(copied));
    if (copied == null) {
      remember(article);
    }
    return article;
  }

  private static Enrichment copyOf(EnrichedArticle first) {
    Dedupe dedupe = first.enrichment().dedupe();
    String uri = first.article().uri();
    return new Enrichment(
        first.enrichment().language(),
        first.enrichment().entities(),
        new Dedupe(
            dedupe.exactKey(),
            dedupe.sketch(),
            uri,
            List.of(new Duplicate(uri, Dedupe.Relation.EXACT, 1, 1))));
  }

  private void remember(EnrichedArticle article) {
    if (recent.size() < RECENT) {
      recent.add(article);
    } else {
      recent.set(random.nextInt(RECENT), article);
    }
  }

  /** Half of all is in the first language. */
  private String language() {
    return LANGUAGES.get(random.nextBoolean() ? 0 : random.nextInt(LANGUAGES.size()));
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(Vocabulary.any(random));
    }
    return text.toString();
  }

  private String text(Map<Integer, List<Entity.Mention>> named) {
    StringBuilder text = new StringBuilder();
    for (int part = 0; part < MENTIONS; part++) {
      text.append(words(WORDS / MENTIONS)).append(' ');
      int rank = Vocabulary.rank(random, NAMES);
      String name = random.nextBoolean() ? name(rank) : surname(rank);
      named
          .computeIfAbsent(rank, none -> new ArrayList<>())
          .add(new Entity.Mention(name, text.length(), text.length() + name.length()));
      text.append(name).append(part % 2 == 0 ? ".\n" : ", ");
    }
    return text.toString();
  }

  private static List<Entity> entities(Map<Integer, List<Entity.Mention>> named) {
    List<Entity> entities = new ArrayList<>();
    named.forEach(
        (number, mentions) -> {
          entities.add(new Entity(entity(number), Entity.Type.PERSON, name(number), mentions));
        });
    return entities;
  }
}
