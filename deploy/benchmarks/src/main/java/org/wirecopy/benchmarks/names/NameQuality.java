package org.wirecopy.benchmarks.names;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.entity.EntityFinder;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.language.NewsLanguageIdentifier;
import org.wirecopy.enrich.topology.ArticleReader;

/**
 * Exact-span F1 of people, organisations and places over labelled texts: the bare engine on the raw
 * text, next to what the published records say.
 */
final class NameQuality {
  /** Code points; names seen twice are rare in shorter texts. */
  private static final int LONG = 1000;

  private static final int PLENTY = 1_000_000;

  private final List<LabelledText> texts;
  private final String tag;
  private final EntityExtractor engine;

  private NameQuality(List<LabelledText> texts, String tag, EntityExtractor engine) {
    this.texts = texts;
    this.tag = tag;
    this.engine = engine;
  }

  /**
   * Prints one row for each way.
   *
   * @param arguments BCP 47 tag, corpus, and perhaps how many sentences are one text where the
   *     corpus knows no documents, and a file for what the records get wrong
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || arguments.length > 4) {
      System.err.println("Arguments: LANGUAGE CORPUS[.gz] [SENTENCES [ERRORS.tsv]]");
      System.exit(2);
    }
    EntityExtractor engine = Engines.reading(arguments[0]);
    int sentences = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    List<LabelledText> texts = Corpus.read(Path.of(arguments[1]), sentences);
    NameQuality quality = new NameQuality(texts, arguments[0], engine);
    Path errors = arguments.length > 3 ? Path.of(arguments[3]) : null;
    quality.run(errors);
  }

  private interface Way {
    Set<Span> names(LabelledText text);
  }

  private void run(Path errors) throws IOException {
    System.out.printf(
        "%d texts, %d of them of %d characters or more, %d names, %s%n",
        texts.size(),
        texts.stream().filter(NameQuality::isLong).count(),
        LONG,
        texts.stream().mapToInt(t -> t.names().size()).sum(),
        engine.engine(tag));
    System.out.printf("%-32s %s%n", "way", SpanScore.head());
    print("engine", this::bare, null);
    EntityFinder finder = new EntityFinder(List.of(engine), PLENTY, 0);
    ArticleReader reader = new ArticleReader(new NewsLanguageIdentifier(), finder);
    try (PublishedRecords records = new PublishedRecords(reader)) {
      print("records, language declared", text -> names(records.enrich(text.text(), tag)), errors);
      print("records", text -> names(records.enrich(text.text(), null)), null);
    }
  }

  private void print(String name, Way way, Path errors) throws IOException {
    SpanScore all = new SpanScore();
    SpanScore ofLong = new SpanScore();
    try (PrintStream list =
        errors == null
            ? new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8)
            : new PrintStream(errors.toFile(), StandardCharsets.UTF_8)) {
      for (int i = 0; i < texts.size(); i++) {
        Set<Span> said = way.names(texts.get(i));
        all.add(texts.get(i).names(), said);
        if (isLong(texts.get(i))) {
          ofLong.add(texts.get(i).names(), said);
        }
        new Mistakes(i, texts.get(i), said).print(list);
      }
    }
    System.out.printf("%-32s %s%n", name, all.row());
    System.out.printf("%-32s %s%n", name + ", long texts", ofLong.row());
  }

  private static boolean isLong(LabelledText text) {
    return text.text().codePointCount(0, text.text().length()) >= LONG;
  }

  private Set<Span> bare(LabelledText text) {
    Set<Span> names = new HashSet<>();
    String whole = text.text();
    for (RawMention mention : engine.extract(whole, tag)) {
      int start = whole.codePointCount(0, mention.start());
      int length = whole.codePointCount(mention.start(), mention.end());
      names.add(new Span(mention.type().name(), start, start + length));
    }
    return names;
  }

  private static Set<Span> names(Enrichment enrichment) {
    Set<Span> names = new HashSet<>();
    for (Entity entity : enrichment.entities().items()) {
      for (Entity.Mention mention : entity.mentions()) {
        names.add(new Span(entity.type().name(), mention.start(), mention.end()));
      }
    }
    return names;
  }
}
