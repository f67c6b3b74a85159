package org.wirecopy.enrich.topology;

import java.util.List;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.enrich.dedupe.ExactKey;
import org.wirecopy.enrich.dedupe.FoldedText;
import org.wirecopy.enrich.dedupe.TextSketch;
import org.wirecopy.enrich.entity.EntityFinder;
import org.wirecopy.enrich.language.LanguageIdentifier;
import org.wirecopy.ingest.contract.NinjsItem;

/** All that can be told from an article alone: the costly part, which runs in parallel. */
public record ArticleReader(LanguageIdentifier languages, EntityFinder entities) {
  /** What was read; the sketch is for the lane. */
  record Reading(Enrichment enrichment, TextSketch sketch) {}

  /** Language, entities and dedupe keys; family and links are left to the lane. */
  Reading read(NinjsItem article) {
    String text = article.mainText();
    Language language = languages.identify(text, article.language());
    String folded = FoldedText.of(text);
    TextSketch sketch = TextSketch.of(text);
    return new Reading(
        new Enrichment(
            language,
            entities.find(text, readAs(text, language, article.language())),
            new Dedupe(ExactKey.of(folded), sketch.published(), article.uri(), List.of())),
        sketch);
  }

  /**
   * Whose engine reads a text. Results, line-ups and prices are in no language, and full of names:
   * the engine of the language that their source writes in, or to which their words point, knows
   * most of them.
   *
   * @param declared by the source, or null
   */
  private String readAs(String text, Language language, String declared) {
    if (!language.tag().equals(Language.UNDETERMINED)) {
      return language.tag();
    }
    return declared == null ? languages.hint(text) : declared;
  }
}
