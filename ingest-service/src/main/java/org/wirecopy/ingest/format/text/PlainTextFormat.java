package org.wirecopy.ingest.format.text;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.NinjsItemBuilder;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.charset.DecodedText;
import org.wirecopy.ingest.format.charset.TextBeginning;
import org.wirecopy.ingest.format.input.WholeEntry;

/** A text file is one article. */
public final class PlainTextFormat implements ArticleFormat {
  private static final String MEDIA_TYPE = "text/plain";

  /** Markup would be published with its tags, so a document that begins as such is no text. */
  private static final Pattern MARKUP =
      Pattern.compile("(?is)\\s*<(\\?xml|!doctype|!--|[a-z][a-z0-9:-]*[\\s/>]).*");

  /**
   * Documents that begin with readable characters and would be published with their control words.
   */
  private static final List<String> DOCUMENTS = List.of("%PDF-", "%!PS", "{\\rtf");

  private final Limits limits;

  public PlainTextFormat(Limits limits) {
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    String start = TextBeginning.of(head);
    return !MARKUP.matcher(start).matches() && DOCUMENTS.stream().noneMatch(start::startsWith);
  }

  @Override
  public boolean isOneResult() {
    return true;
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    DecodedText decoded = DecodedText.of(WholeEntry.read(entry, limits));
    if (decoded.text().isBlank()) {
      results.accept(
          new ReadResult.Skipped(entry.entry(), SkipReason.NO_TEXT, "a file without text"));
      return;
    }
    NinjsItemBuilder item =
        NinjsItem.text(
                ArticleUri.ofContent(entry.inbox(), entry.path(), entry.entry(), entry.sha256()))
            .pubStatus("usable");
    TextLayout layout = TextLayout.of(decoded.text());
    layout
        .headline()
        .ifPresent(
            headline -> item.title(headline).headlines(List.of(NinjsItem.Headline.main(headline))));
    Dateline.of(layout.body()).ifPresent(dateline -> say(dateline, item));
    item.bodies(List.of(NinjsItem.Body.mainText(layout.body())));
    results.accept(
        new ReadResult.Article(entry.entry(), item.build(), MEDIA_TYPE, decoded.charset(), null));
  }

  private static void say(Dateline dateline, NinjsItemBuilder item) {
    item.located(dateline.located());
    if (dateline.agency() != null) {
      item.infoSources(
          List.of(new NinjsItem.InfoSource(dateline.agency(), null, null, null, Map.of())));
    }
  }
}
