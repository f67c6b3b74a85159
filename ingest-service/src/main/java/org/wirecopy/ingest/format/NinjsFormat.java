package org.wirecopy.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A JSON document: one ninjs item, or an array of them. */
final class NinjsFormat implements ArticleFormat {
  private final NinjsReader ninjs;
  private final Limits limits;
  private final SourceJson json;

  NinjsFormat(NinjsReader ninjs, Limits limits) {
    this.ninjs = ninjs;
    this.limits = limits;
    this.json = new SourceJson(limits.wholeBytes());
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    // A text may begin with a bracket, but not with a bracket and then a quote or another bracket.
    String start = new String(head, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").strip();
    return start.matches("(?s)(\\{\\s*[\"}]|\\[\\s*[\\{\\]]).*");
  }

  @Override
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    JsonNode document = json.parse(WholeEntry.read(entry, limits));
    if (document instanceof ObjectNode item) {
      findings.accept(ninjs.read(entry, entry.entry(), entry::sha256, item));
      return;
    }
    int number = 0;
    for (JsonNode element : document) {
      number++;
      String place = entry.within(Integer.toString(number));
      if (element instanceof ObjectNode item) {
        findings.accept(ninjs.read(entry, place, entry::sha256, item));
      } else {
        findings.accept(
            new Finding.Refused(
                place,
                "not-a-news-item",
                "element %d of the array is no JSON object: make it a ninjs item".formatted(number),
                null,
                null));
      }
    }
  }
}
