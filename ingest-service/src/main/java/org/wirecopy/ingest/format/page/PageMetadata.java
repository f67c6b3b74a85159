package org.wirecopy.ingest.format.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wirecopy.ingest.format.article.Byline;
import org.wirecopy.ingest.format.time.WrittenTime;

/** What a page says about its article: JSON-LD first, then OpenGraph and meta, then microdata. */
final class PageMetadata {
  private final Document page;
  private final PageValues values;
  private final LinkedData linked;
  private final List<String> sites;

  private PageMetadata(Document page, String address, LinkedData linked) {
    this.page = page;
    this.values = new PageValues(page);
    this.linked = linked;
    this.sites = sites(address);
  }

  static NewsPage.About of(Document page, String address, LinkedData linked) {
    PageMetadata metadata = new PageMetadata(page, address, linked);
    return new NewsPage.About(
        metadata.headline(),
        metadata.byline(),
        metadata.published(),
        metadata.modified(),
        CanonicalAddress.of(page, address).orElse(null),
        metadata.site(),
        metadata.language(),
        metadata.description());
  }

  /** The names by which a page and its address call the site. */
  private List<String> sites(String address) {
    String host = CanonicalAddress.host(address).orElse("");
    String domain = host.replaceFirst("^www\\.", "");
    return Stream.of(
            values.meta("og:site_name"),
            linked.publisher(),
            values.meta("application-name"),
            values.meta("twitter:site").map(name -> name.replace("@", "")),
            Optional.of(domain),
            Optional.of(domain.replaceFirst("\\..*", "")))
        .flatMap(Optional::stream)
        .filter(name -> !name.isBlank())
        .toList();
  }

  private String headline() {
    String title =
        firstOf(
            List.of(
                () -> linked.text("headline"),
                () -> values.meta("og:title"),
                () -> values.itemprop("headline"),
                () -> values.soleHeading(),
                () -> Optional.of(page.title())));
    return title == null ? null : PageTitle.withoutSite(title, sites, page.select("h1").eachText());
  }

  private String byline() {
    return firstOf(
        List.of(
            () -> linked.author().flatMap(this::names),
            () -> values.meta("author").flatMap(this::names),
            () -> values.meta("article:author").flatMap(this::names),
            () -> values.itemprop("author").flatMap(this::names),
            () -> values.meta("parsely-author").flatMap(this::names),
            () ->
                Optional.ofNullable(page.selectFirst("[rel=author]"))
                    .map(Element::text)
                    .flatMap(this::names)));
  }

  /**
   * Names alone: pages put addresses of profiles, numbers and the site itself where they belong.
   */
  private Optional<String> names(String written) {
    String names =
        Stream.of(written.split(",\\s+"))
            .map(Byline::of)
            .filter(name -> name != null && !name.contains("://") && !name.contains("@"))
            .filter(name -> !PageTitle.isSite(name, sites))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private WrittenTime published() {
    return time(
        List.of(
            linked.text("datePublished"),
            values.meta("article:published_time"),
            values.itemprop("datePublished"),
            values.meta("og:published_time"),
            values.meta("date"),
            values.meta("dc.date.issued"),
            values.meta("dcterms.created"),
            values.meta("dc.date"),
            values.meta("dcterms.date"),
            values.meta("pubdate"),
            values.meta("publish-date"),
            values.meta("publish_date"),
            values.meta("article_date_original"),
            values.meta("sailthru.date"),
            values.meta("citation_publication_date"),
            values.meta("citation_online_date"),
            values.meta("parsely-pub-date"),
            values.attribute("time[pubdate][datetime], article header time[datetime]", "datetime"),
            values.attribute("time[datetime]", "datetime"),
            values.itemprop("dateCreated")));
  }

  private WrittenTime modified() {
    return time(
        List.of(
            linked.text("dateModified"),
            values.meta("article:modified_time"),
            values.itemprop("dateModified"),
            values.meta("og:updated_time"),
            values.meta("dcterms.modified"),
            values.meta("article_date_updated"),
            values.meta("last-modified")));
  }

  private String site() {
    return firstOf(
        List.of(
            () -> values.meta("og:site_name"),
            () -> linked.publisher(),
            () -> values.meta("application-name")));
  }

  /** What the article is about, in a sentence or two; null if that is not said. */
  private String description() {
    return firstOf(
        List.of(
            () -> linked.text("description"),
            () -> values.meta("og:description"),
            () -> values.meta("description")));
  }

  private String language() {
    return firstOf(
        List.of(
            () -> Optional.ofNullable(page.selectFirst("html")).map(html -> html.attr("lang")),
            () -> linked.text("inLanguage"),
            () -> values.meta("content-language"),
            () -> values.meta("og:locale").map(locale -> locale.replace('_', '-'))));
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
  private static WrittenTime time(List<Optional<String>> sources) {
    List<WrittenTime> times =
        sources.stream()
            .flatMap(Optional::stream)
            .flatMap(written -> WrittenTime.read(written).stream())
            .toList();
    return Stream.concat(times.stream().filter(WrittenTime::isCertain), times.stream())
        .findFirst()
        .orElse(null);
  }
}
