package org.wirecopy.ingest.format;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Headline, byline, dateline and text of an NITF document. */
final class NitfText {
  private static final Map<String, String> HTML_NAMES =
      Map.of("hl2", "h2", "block", "div", "body.content", "div", "fn", "p", "dl", "div");

  private final Element nitf;

  NitfText(Element nitf) {
    this.nitf = nitf;
  }

  String headline() {
    String headline = NewsXml.words(nitf, "hl1");
    if (headline == null) {
      headline = NewsXml.words(nitf, "hedline");
    }
    return headline == null ? NewsXml.words(nitf, "title") : headline;
  }

  /** Without the title that stands in an element of its own. */
  String byline() {
    Optional<Element> byline = NewsXml.first(nitf, "byline").map(Element::clone);
    byline.ifPresent(
        element -> {
          if (NewsXml.first(element, "person").isPresent()) {
            element.getElementsByTag("byttl").remove();
          }
        });
    return byline.map(NewsXml::words).orElse(null);
  }

  String located() {
    return NewsXml.first(nitf, "dateline")
        .flatMap(dateline -> NewsXml.first(dateline, "location"))
        .map(
            location -> {
              String city = NewsXml.words(location, "city");
              return city == null ? NewsXml.words(location) : city;
            })
        .orElse(null);
  }

  /** The content as HTML, without pictures and tables of results. */
  String html() {
    return NewsXml.first(nitf, "body.content")
        .map(
            content -> {
              Element body = content.clone();
              body.getElementsByTag("media").remove();
              body.getElementsByTag("nitf-table").remove();
              body.getAllElements()
                  .forEach(
                      element ->
                          element.tagName(
                              HTML_NAMES.getOrDefault(element.tagName(), element.tagName())));
              return body.html();
            })
        .orElse("");
  }
}
