package org.wirecopy.ingest.format.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about its article: JSON-LD first, then OpenGraph and meta, then microdata. */
final class PageMetadata {
  private final Document page;
  private final LinkedData linked;

  private PageMetadata(Document page, LinkedData linked) {
    this.page = page;
    this.linked = linked;
  }

  static NewsPage.About of(Document page, String address, LinkedData linked) {
    PageMetadata metadata = new PageMetadata(page, linked);
    return new NewsPage.About(
        metadata.headline(),
        metadata.byline(),
        metadata.published(),
        metadata.modified(),
        canonical(page, address),
        metadata.site(),
        metadata.language());
  }

  private String headline() {
    return firstOf(
        List.of(
            () -> linked.text("headline"),
            () -> meta("og:title"),
            () -> itemprop("headline"),
            () -> soleHeading(),
            () -> Optional.of(page.title())));
  }

  private String byline() {
    return firstOf(
        List.of(
            () -> linked.author(),
            () -> meta("author").filter(PageMetadata::isName),
            () -> meta("article:author").filter(PageMetadata::isName),
            () -> itemprop("author"),
            () -> meta("parsely-author"),
            () -> Optional.ofNullable(page.selectFirst("[rel=author]")).map(Element::text)));
  }

  private Instant published() {
    return time(
        List.of(
            linked.text("datePublished"),
            meta("article:published_time"),
            itemprop("datePublished"),
            meta("date"),
            meta("dc.date.issued"),
            meta("pubdate"),
            meta("parsely-pub-date"),
            attribute("time[pubdate][datetime], article header time[datetime]", "datetime"),
            attribute("time[datetime]", "datetime")));
  }

  private Instant modified() {
    return time(
        List.of(
            linked.text("dateModified"),
            meta("article:modified_time"),
            itemprop("dateModified"),
            meta("og:updated_time"),
            meta("last-modified")));
  }

  private String site() {
    return firstOf(
        List.of(
            () -> meta("og:site_name"), () -> linked.publisher(), () -> meta("application-name")));
  }

  private String language() {
    return firstOf(
        List.of(
            () -> Optional.ofNullable(page.selectFirst("html")).map(html -> html.attr("lang")),
            () -> linked.text("inLanguage"),
            () -> meta("content-language"),
            () -> meta("og:locale").map(locale -> locale.replace('_', '-'))));
  }

  private Optional<String> attribute(String selector, String name) {
    return Optional.ofNullable(page.selectFirst(selector)).map(element -> element.attr(name));
  }

  private Optional<String> soleHeading() {
    return page.select("h1").size() == 1
        ? Optional.of(page.select("h1").get(0).text())
        : Optional.empty();
  }

  private Optional<String> meta(String name) {
    for (Element element : page.select("meta[content]")) {
      if (Stream.of("name", "property", "http-equiv", "itemprop")
          .anyMatch(attribute -> element.attr(attribute).equalsIgnoreCase(name))) {
        return Optional.of(element.attr("content"));
      }
    }
    return Optional.empty();
  }

  private Optional<String> itemprop(String name) {
    return Optional.ofNullable(page.selectFirst("[itemprop=" + name + "]"))
        .map(
            element ->
                Stream.of("content", "datetime")
                    .map(element::attr)
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .orElseGet(element::text));
  }

  /** Pages put addresses of profiles where names belong. */
  private static boolean isName(String text) {
    return !text.contains("://") && !text.contains("@");
  }

  /** The address that the page calls its own, if it is absolute and no root. */
  private static String canonical(Document page, String address) {
    Element link = page.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
    if (link == null) {
      return null;
    }
    try {
      URI canonical =
          new URI(link.absUrl("href").isEmpty() ? link.attr("href") : link.absUrl("href"));
      boolean root = canonical.getPath() == null || canonical.getPath().matches("/?");
      boolean web = canonical.isAbsolute() && canonical.getHost() != null;
      return web && !(root && canonical.getQuery() == null) && isOnHostOf(address, canonical)
          ? canonical.toString()
          : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static boolean isOnHostOf(String address, URI canonical) throws URISyntaxException {
    return address.isEmpty() || canonical.getHost().equalsIgnoreCase(new URI(address).getHost());
  }

  private static String firstOf(List<Supplier<Optional<String>>> sources) {
    return sources.stream()
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .map(text -> text.replaceAll("(?U)\\s+", " ").strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** A time whose zone is known goes before one that says the day alone for certain. */
  private static Instant time(List<Optional<String>> sources) {
    List<String> times = sources.stream().flatMap(Optional::stream).toList();
    return Stream.concat(
            times.stream().map(WebTime::parseZoned), times.stream().map(WebTime::parseDay))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }
}
