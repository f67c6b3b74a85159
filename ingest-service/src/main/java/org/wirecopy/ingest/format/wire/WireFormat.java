package org.wirecopy.ingest.format.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.article.ArticleDraft;
import org.wirecopy.ingest.format.charset.DecodedText;
import org.wirecopy.ingest.format.input.TimeBound;
import org.wirecopy.ingest.format.input.WholeEntry;
import org.wirecopy.ingest.format.text.Dateline;

/**
 * IPTC 7901 or ANPA 1312: one message is one article; of several, each is an entry by its number.
 */
public final class WireFormat implements ArticleFormat {
  /** No media type is registered for either. */
  private static final String MEDIA_TYPE = "text/plain";

  private static final int SHOWN = 1024;

  private final Limits limits;
  private final TimeBound time;

  public WireFormat(Limits limits) {
    this.limits = limits;
    this.time = new TimeBound(limits);
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    int shown = Math.min(head.length, SHOWN);
    return WireMessage.begins(new String(head, 0, shown, StandardCharsets.ISO_8859_1));
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    DecodedText decoded = DecodedText.ofFramed(WholeEntry.read(entry, limits));
    List<WireMessage> messages = time.run(() -> WireMessage.all(decoded.text()));
    for (int i = 0; i < messages.size(); i++) {
      String place = messages.size() == 1 ? entry.entry() : entry.within(Integer.toString(i + 1));
      results.accept(article(entry, place, messages.get(i)).result(MEDIA_TYPE, decoded.charset()));
    }
  }

  private static ArticleDraft article(Entry entry, String place, WireMessage message) {
    String sha256 = Sha256.hex(message.headline() + "\n" + message.text());
    ArticleDraft article = new ArticleDraft(entry, place, sha256);
    article.text(message.text());
    article.headline(message.headline());
    article.by(message.byline());
    article.slugline(message.keyword());
    article.urgency(message.urgency());
    article.created(message.sent().orElse(null));
    Dateline.of(message.text())
        .ifPresent(
            dateline -> {
              article.located(dateline.located());
              article.infoSource(dateline.agency());
            });
    return article;
  }
}
