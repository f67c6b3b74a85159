package org.wirecopy.store.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.store.arrival.RecordJson;
import org.wirecopy.store.postgres.StoredArticle;

/**
 * An article as it is given out: the record, its id first, its duplicates from both sides, its
 * family by the name that the one who asks may know.
 */
final class ArticleJson {
  private ArticleJson() {}

  static ObjectNode of(StoredArticle article, List<Duplicate> duplicates) {
    ObjectNode record = RecordJson.read(article.json());
    ObjectNode dedupe = record.withObject("/enrichment").withObject("/dedupe");
    dedupe.set("duplicates", array(duplicates));
    dedupe.put("family", article.family());
    ObjectNode withId = record.objectNode();
    withId.put("id", article.id().toString());
    withId.setAll(record);
    return withId;
  }

  private static ArrayNode array(List<Duplicate> duplicates) {
    ArrayNode array = RecordJson.array();
    for (Duplicate duplicate : duplicates) {
      array
          .addObject()
          .put("uri", duplicate.uri())
          .put("relation", duplicate.relation().name())
          .put("similarity", duplicate.similarity())
          .put("share", duplicate.share());
    }
    return array;
  }
}
