package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects an item's properties; what is never set is absent. */
public final class NinjsItemBuilder {
  private String uri;
  private String type = "text";
  private String version;
  private Instant versionCreated;
  private Instant contentCreated;
  private String pubStatus;
  private String language;
  private String title;
  private List<NinjsItem.Headline> headlines = List.of();
  private String by;
  private String located;
  private List<NinjsItem.Body> bodies = List.of();
  private List<NinjsItem.AltId> altIds = List.of();
  private List<NinjsItem.InfoSource> infoSources = List.of();
  private Map<String, JsonNode> other = new LinkedHashMap<>();

  NinjsItemBuilder(String uri) {
    this.uri = uri;
  }

  NinjsItemBuilder(NinjsItem item) {
    uri = item.uri();
    type = item.type();
    version = item.version();
    versionCreated = item.versionCreated();
    contentCreated = item.contentCreated();
    pubStatus = item.pubStatus();
    language = item.language();
    title = item.title();
    headlines = item.headlines();
    by = item.by();
    located = item.located();
    bodies = item.bodies();
    altIds = item.altIds();
    infoSources = item.infoSources();
    other = item.other();
  }

  public NinjsItemBuilder uri(String value) {
    uri = value;
    return this;
  }

  public NinjsItemBuilder type(String value) {
    type = value;
    return this;
  }

  public NinjsItemBuilder version(String value) {
    version = value;
    return this;
  }

  public NinjsItemBuilder versionCreated(Instant value) {
    versionCreated = value;
    return this;
  }

  public NinjsItemBuilder contentCreated(Instant value) {
    contentCreated = value;
    return this;
  }

  public NinjsItemBuilder pubStatus(String value) {
    pubStatus = value;
    return this;
  }

  public NinjsItemBuilder language(String value) {
    language = value;
    return this;
  }

  /** Sets the title; the headlines are set apart, since a source may have several. */
  public NinjsItemBuilder title(String value) {
    title = value;
    return this;
  }

  public NinjsItemBuilder headlines(List<NinjsItem.Headline> value) {
    headlines = value;
    return this;
  }

  public NinjsItemBuilder by(String value) {
    by = value;
    return this;
  }

  public NinjsItemBuilder located(String value) {
    located = value;
    return this;
  }

  public NinjsItemBuilder bodies(List<NinjsItem.Body> value) {
    bodies = value;
    return this;
  }

  public NinjsItemBuilder altIds(List<NinjsItem.AltId> value) {
    altIds = value;
    return this;
  }

  public NinjsItemBuilder infoSources(List<NinjsItem.InfoSource> value) {
    infoSources = value;
    return this;
  }

  public NinjsItemBuilder other(Map<String, JsonNode> value) {
    other = value;
    return this;
  }

  public NinjsItem build() {
    return new NinjsItem(
        uri,
        type,
        version,
        versionCreated,
        contentCreated,
        pubStatus,
        language,
        title,
        headlines,
        by,
        located,
        bodies,
        altIds,
        infoSources,
        other);
  }
}
