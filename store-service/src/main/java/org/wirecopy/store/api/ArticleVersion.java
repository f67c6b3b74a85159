package org.wirecopy.store.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wirecopy.store.arrival.RecordJson;
import org.wirecopy.store.postgres.KeptVersion;

/**
 * A version of an article.
 *
 * @param published when it was published, as it stood then; absent where nobody knows
 * @param changed the properties of the article that differ from the version before it; absent for
 *     the first
 * @param article the version itself, ninjs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleVersion(
    int version,
    Instant ingested,
    Instant published,
    List<String> changed,
    @Schema(type = SchemaType.OBJECT, implementation = Object.class, description = "ninjs 3.1")
        JsonNode article) {

  /** Of versions in their order, the newest first. */
  public static List<ArticleVersion> of(List<KeptVersion> newestFirst) {
    List<JsonNode> articles =
        newestFirst.stream().map(one -> RecordJson.read(one.json()).path("article")).toList();
    List<ArticleVersion> versions = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      KeptVersion kept = newestFirst.get(i);
      List<String> changed =
          i + 1 < articles.size() ? changed(articles.get(i + 1), articles.get(i)) : null;
      versions.add(
          new ArticleVersion(
              kept.version(), kept.ingested(), kept.published(), changed, articles.get(i)));
    }
    return versions;
  }

  private static List<String> changed(JsonNode before, JsonNode after) {
    Set<String> changed = new TreeSet<>();
    for (JsonNode one : List.of(before, after)) {
      for (Iterator<String> names = one.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        if (!before.path(name).equals(after.path(name))) {
          changed.add(name);
        }
      }
    }
    // The number is another by its nature.
    changed.remove("version");
    return List.copyOf(changed);
  }
}
