package org.wirecopy.store.samples;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.NinjsItemBuilder;
import org.wirecopy.ingest.contract.Origin;

/** An enriched article, to be made as a test needs it. */
public final class ArticleSample {
  public static final Instant INGESTED = Instant.parse("2026-11-01T10:00:00Z");

  private final NinjsItemBuilder item;
  private final String uri;
  private final String text;
  private String version = "1";
  private String language = "en";
  private String engine = "engine/1";
  private String inbox = "news";
  private String path = "a.txt";
  private String family;
  private final List<Entity> entities = new ArrayList<>();
  private final List<Duplicate> duplicates = new ArrayList<>();

  private ArticleSample(String uri) {
    this.uri = uri;
    text = "Haftar flew to Rome. " + uri;
    item =
        NinjsItem.text(uri).title("Title of " + uri).bodies(List.of(NinjsItem.Body.mainText(text)));
  }

  public static ArticleSample of(String uri) {
    return new ArticleSample(uri);
  }

  public ArticleSample version(int number) {
    version = Integer.toString(number);
    return this;
  }

  public ArticleSample title(String title) {
    item.title(title);
    return this;
  }

  public ArticleSample text(String value) {
    item.bodies(List.of(NinjsItem.Body.mainText(value)));
    return this;
  }

  public ArticleSample language(String tag) {
    language = tag;
    return this;
  }

  public ArticleSample engine(String name) {
    engine = name;
    return this;
  }

  public ArticleSample inbox(String name) {
    inbox = name;
    return this;
  }

  public ArticleSample path(String below) {
    path = below;
    return this;
  }

  public ArticleSample family(String first) {
    family = first;
    return this;
  }

  public ArticleSample pubStatus(String status) {
    item.pubStatus(status);
    return this;
  }

  public ArticleSample source(String name) {
    item.infoSources(List.of(new NinjsItem.InfoSource(name, null, null, null, Map.of())));
    return this;
  }

  public ArticleSample by(String byline) {
    item.by(byline);
    return this;
  }

  public ArticleSample published(String time) {
    item.versionCreated(Instant.parse(time));
    return this;
  }

  public ArticleSample embargoedUntil(String time) {
    item.other(Map.of("embargoedUntil", TextNode.valueOf(time)));
    return this;
  }

  public ArticleSample names(String entityId, String name) {
    return names(entityId, name, "Haftar");
  }

  /** Names an entity, as often as there are spellings. */
  public ArticleSample names(String entityId, String name, String... spellings) {
    entities.add(
        new Entity(
            entityId,
            Entity.Type.PERSON,
            name,
            Arrays.stream(spellings).map(text -> new Entity.Mention(text, 0, 6)).toList()));
    return this;
  }

  public ArticleSample duplicateOf(
      String other, Relation relation, double similarity, double share) {
    duplicates.add(new Duplicate(other, relation, similarity, share));
    return this;
  }

  public EnrichedArticle build() {
    return new EnrichedArticle(
        item.version(version).build(),
        new Origin(inbox, path, null, "text/plain", "UTF-8", null, INGESTED),
        new Enrichment(
            new Language(language, 0.99, engine),
            Entities.done(engine, entities),
            new Dedupe("sha256:" + uri, List.of(), family == null ? uri : family, duplicates)));
  }

  /** The value of its record. */
  public byte[] json() {
    return ContractJson.write(build());
  }
}
