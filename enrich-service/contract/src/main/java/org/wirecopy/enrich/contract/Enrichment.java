package org.wirecopy.enrich.contract;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.wirecopy.ingest.contract.Required;

/** What the enricher adds to an article. */
@JsonPropertyOrder({"language", "entities", "dedupe"})
public record Enrichment(Language language, Entities entities, Dedupe dedupe) {
  public Enrichment {
    Required.value("enrichment.language", language);
    Required.value("enrichment.entities", entities);
    Required.value("enrichment.dedupe", dedupe);
  }

  public Enrichment withDedupe(Dedupe found) {
    return new Enrichment(language, entities, found);
  }
}
