package org.wirecopy.store.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.export.ListedArticleJson;
import org.wirecopy.store.postgres.ListedArticle;
import org.wirecopy.store.search.SoughtWords;
import org.wirecopy.store.subscription.Notice;

/**
 * A notice as a CloudEvent (1.0) in the structured mode of HTTP, so that the signature of the body
 * covers its attributes too. It is the same however often it is sent.
 *
 * @param id UUID version 5 of the subscription, what happened, and the arrival that it happened in
 */
record NoticeEvent(String id, String body) {
  static final String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

  private static final int MAX_TITLE = 1_000;
  private static final String SOURCE = "/wirecopy/store";

  /** That an article is among the hits: what a list shows of it. */
  static NoticeEvent matched(
      UUID subscription,
      Notice notice,
      ListedArticle article,
      SoughtWords sought,
      ObjectMapper json) {
    ObjectNode data = json.valueToTree(ListedArticleJson.of(article, sought));
    if (article.title() != null && article.title().length() > MAX_TITLE) {
      data.put("title", beginning(article.title()) + "…");
    }
    return of(subscription, notice, data, json);
  }

  /** Not up to the middle of a character. */
  private static String beginning(String title) {
    int end = Character.isLowSurrogate(title.charAt(MAX_TITLE)) ? MAX_TITLE - 1 : MAX_TITLE;
    return title.substring(0, end);
  }

  /** That an article is gone, or not to be shown: which one it was. */
  static NoticeEvent gone(UUID subscription, Notice notice, ObjectMapper json) {
    ObjectNode data =
        json.createObjectNode().put("id", notice.articleId().toString()).put("uri", notice.uri());
    return of(subscription, notice, data, json);
  }

  private static NoticeEvent of(
      UUID subscription, Notice notice, ObjectNode data, ObjectMapper json) {
    String type =
        switch (notice.kind()) {
          case MATCHED -> "org.wirecopy.article.matched.v1";
          case WITHHELD -> "org.wirecopy.article.withheld.v1";
          case TAKEN_DOWN -> "org.wirecopy.article.takendown.v1";
        };
    String id =
        ArticleUri.id("%s/%s/%d".formatted(subscription, type, notice.arrival())).toString();
    ObjectNode event =
        json.createObjectNode()
            .put("specversion", "1.0")
            .put("type", type)
            .put("source", SOURCE)
            .put("id", id)
            .put("time", notice.at().toString())
            .put("subject", notice.uri())
            .put("subscriptionid", subscription.toString())
            .put("datacontenttype", "application/json");
    event.set("data", data);
    try {
      return new NoticeEvent(id, json.writeValueAsString(event));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
