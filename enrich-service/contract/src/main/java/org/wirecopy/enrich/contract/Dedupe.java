package org.wirecopy.enrich.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.wirecopy.ingest.contract.Required;

/**
 * How the article relates to others. A duplicate is a relation, never a reason to drop an article.
 *
 * @param exactKey {@code sha256:} and the SHA-256 of the folded main text, lower-case hex
 * @param sketch the sampled fingerprints of the text, each 16 hex digits
 * @param family URI of the first article of the family; the article's own where it is the first
 * @param duplicates every article found to share text with this one, best first
 */
@JsonPropertyOrder({"exactKey", "sketch", "family", "duplicates"})
public record Dedupe(
    String exactKey,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<String> sketch,
    String family,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Duplicate> duplicates) {

  /** How one article relates to another, seen from the one. */
  public enum Relation {
    /** Both have the same exact key. */
    EXACT,
    /** Each holds at least half of the other's text. */
    NEAR,
    /** Only the other's text is held by at least half in this one. */
    CONTAINS,
    /** Only this one's text is held by at least half in the other. */
    CONTAINED_IN
  }

  /**
   * A link to another article.
   *
   * @param uri the other article
   * @param relation seen from this article
   * @param similarity Jaccard similarity of both texts' shingles, 0 to 1
   * @param share how much of this article's text the other holds, 0 to 1
   */
  @JsonPropertyOrder({"uri", "relation", "similarity", "share"})
  public record Duplicate(String uri, Relation relation, double similarity, double share) {
    public Duplicate {
      Required.uri("duplicate.uri", uri);
      Required.value("duplicate.relation", relation);
    }
  }

  public Dedupe {
    Required.text("enrichment.dedupe.exactKey", exactKey);
    Required.uri("enrichment.dedupe.family", family);
    sketch = sketch == null ? List.of() : List.copyOf(sketch);
    duplicates = duplicates == null ? List.of() : List.copyOf(duplicates);
  }
}
