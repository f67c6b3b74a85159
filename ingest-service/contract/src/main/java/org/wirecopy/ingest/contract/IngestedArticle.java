package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A record of {@code articles.ingested}: the article as it came in. Its key is {@code article.uri}.
 * A time that news cannot have (see {@link NewsTime}) is absent.
 */
@JsonPropertyOrder({"article", "origin"})
public record IngestedArticle(NinjsItem article, Origin origin) {
  public IngestedArticle {
    Required.value("article", article);
    Required.value("origin", origin);
    article = article.withPlausibleTimes(origin.ingestedAt());
    origin = origin.withTimesOf(article);
    article.mainText();
  }
}
