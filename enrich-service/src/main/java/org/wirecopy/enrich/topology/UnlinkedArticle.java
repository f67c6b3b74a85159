package org.wirecopy.enrich.topology;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ContractJson;

/**
 * An article in the lane: the JSON in which it will be published, with a family and links that are
 * still to be replaced. Of the rest the lane reads only what it decides by, since to take an
 * article apart and put it together again would cost it more than to find its duplicates.
 */
final class UnlinkedArticle {
  /** Length of what stands before the value of the family. */
  static final int BEFORE_FAMILY = "\"family\":".length();

  private static final byte[] LINKS_BEGIN = "\"family\":\"".getBytes(StandardCharsets.UTF_8);
  private static final JsonFactory JSON = new JsonFactory();

  private final byte[] json;
  private int version;
  private String exactKey;
  private int linksFrom = -1;
  private int linksTo = -1;

  /**
   * An article of which all is known.
   *
   * @param json the caller does not change it any more
   * @param version as {@link EnrichedArticle#versionNumber()}
   * @param linksFrom where the property {@code family} begins, in bytes of the JSON
   * @param linksTo where the property {@code duplicates}, which follows it, ends
   */
  UnlinkedArticle(byte[] json, int version, String exactKey, int linksFrom, int linksTo) {
    this.json = json;
    this.version = version;
    this.exactKey = exactKey;
    this.linksFrom = linksFrom;
    this.linksTo = linksTo;
  }

  private UnlinkedArticle(byte[] json) {
    this.json = json;
  }

  /** Whether family and links may stand there. */
  static boolean areLinks(byte[] json, int from, int to) {
    int begun = from + LINKS_BEGIN.length;
    return from >= 0
        && begun < to
        && to < json.length
        && Arrays.equals(LINKS_BEGIN, 0, LINKS_BEGIN.length, json, from, begun)
        && json[to - 1] == ']';
  }

  /**
   * Reads what has been written by {@link #json()}.
   *
   * @throws IllegalStateException if it is no enriched article as we write it
   */
  static UnlinkedArticle reading(byte[] json) {
    UnlinkedArticle article = new UnlinkedArticle(json);
    try (JsonParser in = JSON.createParser(json)) {
      article.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (article.exactKey == null || article.linksFrom < 0 || article.linksTo < article.linksFrom) {
      throw new IllegalStateException("a record of the lane without an enriched article");
    }
    return article;
  }

  private void read(JsonParser in) throws IOException {
    in.nextToken();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      switch (in.currentName()) {
        case "article" -> readArticle(in);
        case "enrichment" -> readEnrichment(in);
        default -> skip(in);
      }
    }
  }

  private void readArticle(JsonParser in) throws IOException {
    in.nextToken();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      if (in.currentName().equals("version")) {
        version = Integer.parseInt(in.nextTextValue());
      } else {
        skip(in);
      }
    }
  }

  private void readEnrichment(JsonParser in) throws IOException {
    in.nextToken();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      if (in.currentName().equals("dedupe")) {
        readDedupe(in);
      } else {
        skip(in);
      }
    }
  }

  private void readDedupe(JsonParser in) throws IOException {
    in.nextToken();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      switch (in.currentName()) {
        case "exactKey" -> exactKey = in.nextTextValue();
        case "family" -> {
          linksFrom = (int) in.currentTokenLocation().getByteOffset();
          skip(in);
        }
        case "duplicates" -> {
          skip(in);
          linksTo = (int) in.currentLocation().getByteOffset();
        }
        default -> skip(in);
      }
    }
  }

  private static void skip(JsonParser in) throws IOException {
    in.nextToken();
    in.skipChildren();
  }

  /** As {@link EnrichedArticle#versionNumber()}. */
  int version() {
    return version;
  }

  String exactKey() {
    return exactKey;
  }

  int linksFrom() {
    return linksFrom;
  }

  int linksTo() {
    return linksTo;
  }

  /** The whole record as JSON, UTF-8. The caller does not change it. */
  byte[] json() {
    return json;
  }

  /** What stands at the end of {@link Dedupe}, in its order. */
  @JsonPropertyOrder({"family", "duplicates"})
  private record Links(
      String family, @JsonInclude(JsonInclude.Include.ALWAYS) List<Dedupe.Duplicate> duplicates) {}

  /** The whole record as JSON with its family and links. */
  byte[] linked(String family, List<Dedupe.Duplicate> duplicates) {
    byte[] links = ContractJson.write(new Links(family, duplicates));
    int inner = links.length - 2;
    byte[] linked = new byte[json.length - (linksTo - linksFrom) + inner];
    System.arraycopy(json, 0, linked, 0, linksFrom);
    System.arraycopy(links, 1, linked, linksFrom, inner);
    System.arraycopy(json, linksTo, linked, linksFrom + inner, json.length - linksTo);
    return linked;
  }
}
