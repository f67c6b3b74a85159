package org.wirecopy.ingest.format.xml;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.wirecopy.ingest.format.article.Byline;

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

  /** The names, with commas between persons; without their titles where anything else is said. */
  String byline() {
    Optional<Element> byline = NewsXml.first(nitf, "byline").map(Element::clone);
    if (byline.isEmpty()) {
      return null;
    }
    List<String> persons =
        byline.get().getElementsByTag("person").stream()
            .map(NewsXml::words)
            .filter(Objects::nonNull)
            .toList();
    String whole = NewsXml.words(byline.get());
    byline.get().getElementsByTag("byttl").remove();
    String names = NewsXml.words(byline.get());
    if (persons.size() > 1 && names.endsWith(String.join(" ", persons))) {
      return String.join(", ", persons);
    }
    return names == null || Byline.of(names) == null ? whole : names;
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
