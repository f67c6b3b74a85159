package org.wirecopy.ingest.format;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.NinjsItem;

/** A text file is one article. */
final class PlainTextFormat implements ArticleFormat {
  private static final String MEDIA_TYPE = "text/plain";

  private final Limits limits;

  PlainTextFormat(Limits limits) {
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return true;
  }

  @Override
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    DecodedText decoded = DecodedText.of(WholeEntry.read(entry, limits));
    if (decoded.text().isBlank()) {
      findings.accept(new Finding.Skipped(entry.entry(), "no text"));
      return;
    }
    NinjsItem.Builder item =
        NinjsItem.text(
                ArticleUri.ofContent(entry.inbox(), entry.path(), entry.entry(), entry.sha256()))
            .pubStatus("usable");
    TextLayout layout = TextLayout.of(decoded.text());
    layout
        .headline()
        .ifPresent(
            headline -> item.title(headline).headlines(List.of(NinjsItem.Headline.main(headline))));
    item.bodies(List.of(NinjsItem.Body.mainText(layout.body())));
    findings.accept(
        new Finding.Article(entry.entry(), item.build(), MEDIA_TYPE, decoded.charset(), null));
  }
}
