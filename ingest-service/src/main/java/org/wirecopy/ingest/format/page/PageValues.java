package org.wirecopy.ingest.format.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds a value where a page has it: in its {@code meta}, its microdata or its elements. */
final class PageValues {
  /** What stands beside an article, and has dates and authors of its own. */
  private static final String BESIDE =
      "footer, aside, nav, [class*=comment], [id*=comment], [class*=related], [class*=sidebar]";

  private final Document page;

  PageValues(Document page) {
    this.page = page;
  }

  /** The attribute of the first element of a selector, as it stands there. */
  Optional<String> attribute(String selector, String name) {
    return first(selector).map(element -> element.attr(name));
  }

  /** The heading of the highest rank, where there is one alone. */
  Optional<String> soleHeading() {
    return page.select("h1").size() == 1
        ? Optional.of(page.select("h1").get(0).text())
        : Optional.empty();
  }

  /** The content of the first {@code meta} of a name, under whichever attribute it stands. */
  Optional<String> meta(String name) {
    for (Element element : page.select("meta[content]")) {
      if (Stream.of("name", "property", "http-equiv", "itemprop")
          .anyMatch(attribute -> element.attr(attribute).equalsIgnoreCase(name))) {
        return Optional.of(element.attr("content"));
      }
    }
    return Optional.empty();
  }

  /** The value of the first element of a property in microdata. */
  Optional<String> itemprop(String name) {
    return first("[itemprop=" + name + "]")
        .map(
            element ->
                Stream.of("content", "datetime")
                    .map(element::attr)
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .orElseGet(element::text));
  }

  private Optional<Element> first(String selector) {
    return page.select(selector).stream()
        .filter(element -> element.closest(BESIDE) == null)
        .findFirst();
  }
}
