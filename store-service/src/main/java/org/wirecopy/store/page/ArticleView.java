package org.wirecopy.store.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.store.postgres.StoredArticle;

/** An article as it is shown. */
public record ArticleView(UUID id, EnrichedArticle record, List<Twin> twins) {
  private static final int TEASER_CHARACTERS = 90;
  private static final int MOST_NAMES = 8;

  static ArticleView of(StoredArticle article, List<Duplicate> duplicates) {
    EnrichedArticle record =
        ContractJson.read(article.json().getBytes(StandardCharsets.UTF_8), EnrichedArticle.class);
    return new ArticleView(article.id(), record, duplicates.stream().map(Twin::of).toList());
  }

  /** The title, or how the text begins. */
  public String title() {
    String title = record.article().title();
    if (title != null && !title.isBlank()) {
      return title;
    }
    String text = record.article().mainText().strip();
    int end =
        text.offsetByCodePoints(
            0, Math.min(text.codePointCount(0, text.length()), TEASER_CHARACTERS));
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }

  public String language() {
    return Shown.language(record.enrichment().language().tag());
  }

  /** The BCP 47 tag for the page's markup; empty where nobody can tell. */
  public String languageTag() {
    String tag = record.enrichment().language().tag();
    return tag.equals("und") ? "" : tag;
  }

  public String place() {
    return Shown.place(record.origin());
  }

  public String ingested() {
    return Shown.time(record.origin().ingestedAt());
  }

  public Instant ingestedAt() {
    return record.origin().ingestedAt();
  }

  public List<Segment> segments() {
    return Segment.of(record.article().mainText(), record.enrichment().entities().items());
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
