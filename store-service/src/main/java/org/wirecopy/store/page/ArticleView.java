package org.wirecopy.store.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.store.postgres.StoredArticle;

/** An article as it is shown. */
public record ArticleView(UUID id, EnrichedArticle record, List<Twin> twins) {
  private static final int MOST_NAMES = 8;

  static EnrichedArticle record(StoredArticle article) {
    return ContractJson.read(
        article.json().getBytes(StandardCharsets.UTF_8), EnrichedArticle.class);
  }

  public String title() {
    return Shown.title(record.article());
  }

  public String language() {
    return Shown.language(record.enrichment().language().tag());
  }

  /** The BCP 47 tag for the page's markup; empty where nobody can tell. */
  public String languageTag() {
    String tag = record.enrichment().language().tag();
    return tag.equals(Language.UNDETERMINED) ? "" : tag;
  }

  public String place() {
    return Shown.place(record.origin());
  }

  public Instant ingestedAt() {
    return record.origin().ingestedAt();
  }

  public String ingested() {
    return Shown.time(ingestedAt());
  }

  public List<Segment> segments() {
    return Segment.of(record.article().mainText(), names());
  }

  public List<Entity> names() {
    return record.enrichment().entities().items();
  }

  /** The first names, where there is no room for all. */
  public List<Entity> firstNames() {
    return names().stream().limit(MOST_NAMES).toList();
  }

  /** The URI, if a browser can follow it. */
  public String link() {
    String uri = record.article().uri();
    return uri.startsWith("https://") || uri.startsWith("http://") ? uri : null;
  }
}
