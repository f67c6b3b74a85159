package org.wirecopy.ingest.format.mail;

import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.wirecopy.ingest.format.article.HtmlText;
import org.wirecopy.ingest.format.charset.DecodedText;
import org.wirecopy.ingest.format.input.TagCount;

/**
 * What a part of a message says.
 *
 * @param plain as plain text; null if the part has none
 * @param html as HTML; null if the part has none
 * @param charset IANA name of what it was decoded from; null if it says nothing
 */
record MailText(String plain, String html, String charset) {
  static final MailText NOTHING = new MailText(null, null, null);

  static MailText ofHtml(DecodedText decoded) {
    return new MailText(null, decoded.text(), decoded.charset());
  }

  static MailText ofPlain(String text, String charset) {
    return new MailText(text.isBlank() ? null : text, null, charset);
  }

  /** The plain text, else that of the HTML, without what mailers hide in it. */
  String text() {
    if (plain != null || html == null) {
      return plain == null ? "" : plain;
    }
    TagCount.requireFew(html);
    Document page = Jsoup.parse(html);
    page.select("[hidden],[style~=(?i)display\\s{0,9}:\\s{0,9}none]").remove();
    return HtmlText.of(page.body().html());
  }

  private boolean isEmpty() {
    return plain == null && html == null;
  }

  /** One text in several renderings: the plain one counts. */
  static MailText ofAlternatives(List<MailText> parts) {
    return new MailText(
        first(parts.stream().map(MailText::plain).toList()),
        first(parts.stream().map(MailText::html).toList()),
        first(parts.stream().map(MailText::charset).toList()));
  }

  private static String first(List<String> values) {
    return values.stream().filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Several texts one after the other; they have one HTML only if they are one. */
  static MailText ofSequence(List<MailText> parts) {
    List<MailText> full = parts.stream().filter(part -> !part.isEmpty()).toList();
    if (full.isEmpty()) {
      return NOTHING;
    }
    if (full.size() == 1) {
      return full.get(0);
    }
    List<String> texts = full.stream().map(MailText::text).map(String::strip).toList();
    return ofPlain(String.join("\n\n", texts).strip(), full.get(0).charset());
  }
}
