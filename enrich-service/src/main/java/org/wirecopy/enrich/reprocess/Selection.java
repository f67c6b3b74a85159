package org.wirecopy.enrich.reprocess;

import java.util.List;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.Sha256;

/**
 * Which articles are enriched again. Of one kind any, of all kinds given one must hold; where none
 * is given, all are chosen.
 *
 * @param inboxes names of inboxes
 * @param languages BCP 47 tags, as found
 * @param engines that found the entities, see {@link #isOf}
 * @param otherEngines any engine but these found them
 */
record Selection(
    List<String> inboxes, List<String> languages, List<String> engines, List<String> otherEngines) {
  Selection {
    inboxes = sorted(inboxes);
    languages = sorted(languages);
    engines = sorted(engines);
    otherEngines = sorted(otherEngines);
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().distinct().sorted().toList();
  }

  boolean isAll() {
    return inboxes.isEmpty() && languages.isEmpty() && engines.isEmpty() && otherEngines.isEmpty();
  }

  boolean includes(EnrichedArticle article) {
    String engine = article.enrichment().entities().engine();
    return (inboxes.isEmpty() || inboxes.contains(article.origin().inbox()))
        && (languages.isEmpty() || languages.contains(article.enrichment().language().tag()))
        && (engines.isEmpty() || engines.stream().anyMatch(one -> isOf(engine, one)))
        && (otherEngines.isEmpty()
            || (engine != null && otherEngines.stream().noneMatch(one -> isOf(engine, one))));
  }

  /**
   * Whether an engine is the one that is written: {@code corenlp}, {@code corenlp/4.5.10} or {@code
   * corenlp/4.5.10+names.2}, each as far as it goes.
   */
  private static boolean isOf(String engine, String written) {
    return engine != null
        && (engine.equals(written)
            || engine.startsWith(written + "/")
            || engine.startsWith(written + "+"));
  }

  /** A word of 12 hexadecimal digits that is the same for the same selection. */
  String id() {
    return Sha256.hex(toString()).substring(0, 12);
  }
}
