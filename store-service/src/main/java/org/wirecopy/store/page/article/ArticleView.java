package org.wirecopy.store.page.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.store.columns.ArticleColumns;
import org.wirecopy.store.display.Segment;
import org.wirecopy.store.display.TextPart;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.Headline;
import org.wirecopy.store.page.Tongue;
import org.wirecopy.store.postgres.StoredArticle;

/**
 * An article as it is shown.
 *
 * @param part of its text that is shown
 */
public record ArticleView(
    UUID id, EnrichedArticle record, ArticleColumns columns, Tongue tongue, TextPart part) {
  private static final int MAX_NAMES = 60;

  static ArticleView of(StoredArticle article, int part) {
    EnrichedArticle record =
        ContractJson.read(article.json().getBytes(StandardCharsets.UTF_8), EnrichedArticle.class);
    return new ArticleView(
        article.id(),
        record,
        ArticleColumns.of(record.article()),
        Tongue.of(record.enrichment().language().tag()),
        TextPart.of(record.article().mainText(), part)
            .behind(Headline.repeated(record.article().title(), record.article().mainText())));
  }

  public String title() {
    return Headline.whole(record.article().title(), columns.text());
  }

  /** The part of the text, cut at the names in it. */
  public List<Segment> segments() {
    return Segment.within(Segment.of(columns.text(), names()), part);
  }

  public List<Entity> names() {
    return record.enrichment().entities().items();
  }

  /** The most frequent names, as many as there is room for. */
  public List<Entity> mostNamed() {
    return names().stream()
        .sorted((one, other) -> other.mentions().size() - one.mentions().size())
        .limit(MAX_NAMES)
        .toList();
  }

  /** How many names have no room. */
  public int unlisted() {
    return Math.max(0, names().size() - MAX_NAMES);
  }

  /** The file that it was read from. */
  public String file() {
    return record.origin().inbox() + "/" + record.origin().path();
  }

  /** The page of that file. */
  public Address filePage() {
    return Address.of("/file")
        .with("inbox", record.origin().inbox())
        .with("path", record.origin().path());
  }

  /** How the search for names went, in a word. */
  public String namesStatus() {
    return record
        .enrichment()
        .entities()
        .status()
        .name()
        .toLowerCase(Locale.ROOT)
        .replace('_', ' ');
  }

  /** The URI, if a browser can follow it. */
  public String link() {
    String uri = record.article().uri();
    return uri.startsWith("https://") || uri.startsWith("http://") ? uri : null;
  }

  /** Whether there were versions before it. */
  public boolean isLaterVersion() {
    return record.article().version() != null && !record.article().version().equals("1");
  }
}
