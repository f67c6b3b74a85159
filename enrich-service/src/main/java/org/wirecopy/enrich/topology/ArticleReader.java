package org.wirecopy.enrich.topology;

import java.util.List;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.enrich.dedupe.ExactKey;
import org.wirecopy.enrich.dedupe.FoldedText;
import org.wirecopy.enrich.dedupe.Sketch;
import org.wirecopy.enrich.dedupe.Words;
import org.wirecopy.enrich.entity.EntityFinder;
import org.wirecopy.enrich.language.LanguageIdentifier;
import org.wirecopy.ingest.contract.NinjsItem;

/** All that can be told from an article alone: the costly part, which runs in parallel. */
public record ArticleReader(LanguageIdentifier languages, EntityFinder entities) {
  /** Language, entities and dedupe keys; family and links are left to the lane. */
  Enrichment read(NinjsItem article) {
    String text = article.mainText();
    Language language = languages.identify(text);
    String folded = FoldedText.of(text);
    return new Enrichment(
        language,
        entities.find(text, language.tag()),
        new Dedupe(ExactKey.of(folded), Sketch.of(Words.of(text)), article.uri(), List.of()));
  }
}
