package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.charset.TextBeginning;
import org.wirecopy.ingest.format.input.WholeEntry;

/** A JSON document: one article, an array of them, a JSON Feed, or what an interface answers. */
public final class NinjsFormat implements ArticleFormat {
  private final JsonArticles articles;
  private final Limits limits;
  private final SourceJson json;

  public NinjsFormat(JsonArticles articles, Limits limits) {
    this.articles = articles;
    this.limits = limits;
    this.json = new SourceJson(limits.wholeBytes());
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    // A text may begin with a bracket, but not with a bracket and then a quote or another bracket.
    String start = TextBeginning.of(head).strip();
    return start.matches("(?s)(\\{\\s*[\"}]|\\[\\s*[\\{\\]]).*")
        || (entry.name().toLowerCase(Locale.ROOT).endsWith(".json")
            && start.matches("(?s)[\\[{].*"));
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    JsonNode document = json.parse(WholeEntry.read(entry, limits));
    if (JsonFeed.is(document)) {
      each(document.get("items"), results, (number, item) -> ofFeed(entry, number, document, item));
    } else if (document.isArray()) {
      each(document, results, (number, item) -> ofArray(entry, number, item));
    } else if (articles.recognises(document)) {
      results.accept(articles.read(entry, entry.entry(), entry::sha256, document));
    } else {
      JsonNode items =
          JsonEnvelope.items(document, articles::recognises)
              .orElseThrow(
                  () ->
                      new UnreadableEntryException(
                          JsonArticles.REASON, JsonArticles.message(document), null));
      each(items, results, (number, item) -> ofArray(entry, number, item));
    }
  }

  private ReadResult ofFeed(Entry entry, int number, JsonNode feed, JsonNode item) {
    return item instanceof ObjectNode object
        ? JsonFieldMappings.JSON_FEED.read(
            entry,
            entry.within(Integer.toString(number)),
            entry::sha256,
            JsonFeed.item(feed, object),
            JsonFieldMapping.Form.JSON_FEED)
        : ofArray(entry, number, item);
  }

  private ReadResult ofArray(Entry entry, int number, JsonNode element) {
    return articles.read(
        entry,
        entry.within(Integer.toString(number)),
        entry::sha256,
        JsonEnvelope.unwrapped(element));
  }

  /** Reads an element under its number, from 1. */
  private interface ElementReader {
    ReadResult read(int number, JsonNode element);
  }

  private static void each(JsonNode items, Consumer<ReadResult> results, ElementReader reader) {
    int number = 0;
    for (JsonNode element : items) {
      number++;
      results.accept(reader.read(number, element));
    }
  }
}
