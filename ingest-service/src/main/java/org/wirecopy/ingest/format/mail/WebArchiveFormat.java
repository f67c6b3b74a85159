package org.wirecopy.ingest.format.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.archive.ArchiveMembers;
import org.wirecopy.ingest.format.article.HtmlText;
import org.wirecopy.ingest.format.input.GuardedSource;

/**
 * A page that a browser saved with all it shows (MHTML, <a
 * href="https://www.rfc-editor.org/rfc/rfc2557">RFC 2557</a>): the page is the article, and its
 * {@code Content-Location} the address. Pictures, styles and frames are parts of the page.
 */
public final class WebArchiveFormat implements ArticleFormat {
  private static final Pattern NAME = Pattern.compile("(?i).*\\.mht(ml)?");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.+");

  private final EntryReader formats;
  private final Limits limits;

  public WebArchiveFormat(EntryReader formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return HeaderBlock.beginsWebArchive(head, NAME.matcher(entry.name()).matches());
  }

  @Override
  public boolean isOneResult() {
    return true;
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    ArchiveMembers.requireShallow(entry, limits.packed());
    Entry page = null;
    GuardedSource source = new GuardedSource(entry.bytes().open());
    try (BufferedInputStream in = new BufferedInputStream(source, 1 << 16)) {
      MimeTokenStream tokens = MailReading.tokens(limits);
      tokens.parse(MailBytes.message(in, limits.wholeBytes()));
      page = page(entry, tokens);
    } catch (IOException | MimeException e) {
      throw source.broken("malformed-mail", "web archive", e);
    }
    if (page == null) {
      results.accept(
          new ReadResult.Skipped(
              entry.entry(), SkipReason.NO_ARTICLE, "a web archive without a page"));
      return;
    }
    formats.read(page, results);
  }

  /** The page that the archive begins with, or that it says to be its start; null if none is. */
  private Entry page(Entry archive, MimeTokenStream tokens) throws IOException, MimeException {
    Entry first = null;
    String start = null;
    String saved = null;
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      if (state == EntityState.T_FIELD && first == null) {
        boolean names = tokens.getField().getName().equalsIgnoreCase("Snapshot-Content-Location");
        saved = names ? tokens.getField().getBody().strip() : saved;
      } else if (state == EntityState.T_START_MULTIPART && start == null) {
        MaximalBodyDescriptor whole = (MaximalBodyDescriptor) tokens.getBodyDescriptor();
        start = whole.getContentTypeParameters().get("start");
      } else if (state == EntityState.T_BODY) {
        MaximalBodyDescriptor part = (MaximalBodyDescriptor) tokens.getBodyDescriptor();
        boolean isStart = start != null && start.equals(part.getContentId());
        if (HtmlText.isHtml(part.getMimeType()) && (first == null || isStart)) {
          byte[] bytes = tokens.getDecodedInputStream().readNBytes(limits.wholeBytes() + 1);
          first = entry(archive, part, saved, bytes);
        }
      }
    }
    return first;
  }

  private static Entry entry(
      Entry archive, MaximalBodyDescriptor part, String saved, byte[] bytes) {
    String at = part.getContentLocation();
    String address = at != null && ADDRESS.matcher(at).matches() ? at : saved;
    String charset = part.getContentTypeParameters().get("charset");
    return archive
        .unpacked(
            archive.name().toLowerCase(Locale.ROOT) + ".html",
            () -> new ByteArrayInputStream(bytes))
        .declaredAs(new Entry.Declared(HtmlText.MEDIA_TYPE, charset, address));
  }
}
