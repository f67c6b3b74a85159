package org.wirecopy.ingest.format.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.article.ArticleDraft;
import org.wirecopy.ingest.format.charset.DecodedText;
import org.wirecopy.ingest.format.charset.TextBeginning;
import org.wirecopy.ingest.format.input.TimeBound;
import org.wirecopy.ingest.format.input.WholeEntry;
import org.wirecopy.ingest.format.time.WrittenTime;

/** A Markdown file is one article; what its front matter says is said about it. */
public final class MarkdownFormat implements ArticleFormat {
  private static final String MEDIA_TYPE = "text/markdown";
  private static final List<String> ENDINGS = List.of(".md", ".markdown", ".mdown", ".mkd");

  /**
   * Front matter: a line of three hyphens, keys, and such a line again. No line fits two of the
   * alternatives, or many lines would be tried in as many ways as there are powers of two.
   */
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A\\uFEFF?---[ \\t]*\\R"
              + "(?:\\w[\\w-]{0,60}:.{0,2000}\\R|[ \\t-].{0,2000}\\R|\\R){1,200}?"
              + "---[ \\t]*\\R(?s:.*)");

  private final Limits limits;
  private final TimeBound time;

  public MarkdownFormat(Limits limits) {
    this.limits = limits;
    this.time = new TimeBound(limits);
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    String name = entry.name().toLowerCase(Locale.ROOT);
    boolean named = ENDINGS.stream().anyMatch(name::endsWith);
    String start = TextBeginning.of(head);
    return (named && start.indexOf('\0') < 0) || FRONT_MATTER.matcher(start).matches();
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    DecodedText decoded = DecodedText.of(WholeEntry.readForTree(entry, limits));
    MarkdownText markdown = time.run(() -> MarkdownText.of(decoded.text()));
    ArticleDraft article = new ArticleDraft(entry, entry.entry(), entry.sha256());
    Map<String, String> said = markdown.frontMatter();
    article.text(markdown.text());
    article.headline(markdown.headline());
    article.by(first(said, "author", "authors", "by", "byline"));
    article.language(first(said, "lang", "language", "locale"));
    article.created(
        WrittenTime.read(first(said, "date", "published", "pubdate", "created")).orElse(null));
    article.versionCreated(
        WrittenTime.read(first(said, "updated", "modified", "lastmod", "last_modified_at"))
            .orElse(null));
    results.accept(article.result(MEDIA_TYPE, decoded.charset()));
  }

  private static String first(Map<String, String> said, String... keys) {
    for (String key : keys) {
      if (said.containsKey(key)) {
        return said.get(key);
      }
    }
    return null;
  }
}
