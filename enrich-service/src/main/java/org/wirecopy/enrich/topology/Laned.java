package org.wirecopy.enrich.topology;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ContractJson;

/**
 * An article on its way through the lane, whose family and links are still to be found.
 *
 * @param lane a word that picks one of several lanes; not written to the topic
 * @param article null where it has been taken down, as it is on the topic
 */
record Laned(String lane, EnrichedArticle article) {
  private static final String PASSED = "";

  static Serde<Laned> serde() {
    return Serdes.serdeFrom(
        (topic, laned) ->
            laned == null || laned.article() == null ? null : ContractJson.write(laned.article()),
        (topic, json) ->
            new Laned(
                PASSED, json == null ? null : ContractJson.read(json, EnrichedArticle.class)));
  }

  static StreamPartitioner<String, Laned> partitioner() {
    return (topic, uri, laned, lanes) ->
        Optional.of(Set.of(Math.floorMod(laned.lane().hashCode(), lanes)));
  }
}
