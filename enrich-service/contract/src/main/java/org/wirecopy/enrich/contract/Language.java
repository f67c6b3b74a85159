package org.wirecopy.enrich.contract;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.wirecopy.ingest.contract.Required;

/**
 * The language that the main text is in.
 *
 * @param tag BCP 47; {@code und} where nobody can tell
 * @param confidence between 0 and 1
 * @param engine name and version, {@code name/version}
 */
@JsonPropertyOrder({"tag", "confidence", "engine"})
public record Language(String tag, double confidence, String engine) {
  /** The BCP 47 tag of a text whose language cannot be told. */
  public static final String UNDETERMINED = "und";

  public Language {
    Required.text("enrichment.language.tag", tag);
    Required.text("enrichment.language.engine", engine);
  }
}
