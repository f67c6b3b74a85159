package org.wirecopy.ingest.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.wirecopy.ingest.format.article.ArticleDraft;
import org.wirecopy.ingest.format.article.HtmlText;

/**
 * A component of a NewsML 1.x item that tells one story, in one piece or in parts by their roles.
 */
final class NewsMl1Story {
  private static final Set<String> BODIES =
      Set.of("", "main", "body", "text", "article", "story", "main text", "content");

  private static final Set<String> LEADS = Set.of("lead", "summary", "introduction", "abstract");
  private static final Set<String> TITLES = Set.of("title", "headline", "head");

  /** Kinds of content that are no text, by their media type or their format. */
  private static final Pattern NO_TEXT =
      Pattern.compile("(?i)(photo|picture|image|graphic|video|audio|animation|css|style|java).*");

  private static final Pattern MARKUP =
      Pattern.compile("(?is).*(</(p|b|i|a|em|strong|span|div|li|h\\d)>|<(br|p|hr)\\s*/?>).*");

  private final Element item;
  private final Element component;

  NewsMl1Story(Element item, Element component) {
    this.item = item;
    this.component = component;
  }

  /** Whether the component itself holds a text, or parts of one. */
  boolean isOne() {
    return contents(component).findAny().isPresent()
        || parts(BODIES).anyMatch(part -> !role(part).isEmpty() && hasText(part));
  }

  String source() {
    return component.outerHtml();
  }

  /** Tells the story from others of its item. */
  String name() {
    String id = NewsXml.attribute(component, "Duid");
    return id == null ? component.attr("xml:lang") : id;
  }

  void describe(ArticleDraft article) {
    List<String> texts = new ArrayList<>();
    Stream.concat(parts(LEADS), Stream.concat(Stream.of(component), parts(BODIES)))
        .flatMap(NewsMl1Story::contents)
        .map(NewsMl1Story::html)
        .filter(html -> !html.isBlank() && !texts.contains(html))
        .forEach(texts::add);
    article.html(texts.stream().collect(Collectors.joining("\n")));
    Optional<NitfText> nitf =
        component.getElementsByTag("nitf").stream().findFirst().map(NitfText::new);
    article.headline(first(List.of(line("HeadLine"), title(), nitf.map(NitfText::headline))));
    article.by(first(List.of(line("ByLine"), nitf.map(NitfText::byline))));
    article.located(located(nitf));
    article.slugline(first(List.of(line("SlugLine"))));
    article.language(language());
    article.infoSource(provider());
  }

  private static String first(List<Optional<String>> values) {
    return values.stream()
        .flatMap(Optional::stream)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse(null);
  }

  /** A news line of the story, of a component around it, or of any part. */
  private Optional<String> line(String name) {
    List<Element> around = new ArrayList<>(List.of(component));
    around.addAll(component.parents());
    Stream<Element> own =
        around.stream()
            .flatMap(element -> element.children().stream())
            .filter(child -> child.normalName().equals("newslines"));
    return Stream.concat(own, parts(BODIES))
        .map(lines -> NewsXml.words(lines, name))
        .filter(words -> words != null)
        .findFirst();
  }

  private Optional<String> title() {
    return parts(TITLES)
        .flatMap(NewsMl1Story::contents)
        .map(content -> HtmlText.of(html(content)))
        .findFirst();
  }

  private String located(Optional<NitfText> nitf) {
    Optional<String> city =
        Stream.concat(
                component.getElementsByTag("location").stream(),
                item.getElementsByTag("location").stream())
            .flatMap(location -> location.getElementsByTag("property").stream())
            .filter(property -> "City".equals(property.attr("FormalName")))
            .map(property -> property.attr("Value"))
            .filter(value -> !value.isBlank())
            .findFirst();
    return first(List.of(city, nitf.map(NitfText::located)));
  }

  private String language() {
    return first(
        List.of(
            Optional.of(component.attr("xml:lang")),
            NewsXml.first(component, "Language").map(language -> language.attr("FormalName")),
            Optional.of(item.attr("xml:lang")),
            NewsXml.first(item, "Language").map(language -> language.attr("FormalName"))));
  }

  private String provider() {
    return Stream.of("Provider", "Source")
        .flatMap(name -> item.getElementsByTag(name.toLowerCase(Locale.ROOT)).stream())
        .flatMap(provider -> provider.getElementsByTag("party").stream())
        .map(party -> party.attr("FormalName"))
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElseGet(() -> NewsXml.words(item, "ProviderId"));
  }

  private Stream<Element> parts(Set<String> roles) {
    return NewsXml.children(component, "NewsComponent")
        .filter(child -> roles.contains(role(child)));
  }

  private static String role(Element component) {
    return NewsXml.children(component, "Role")
        .map(role -> role.attr("FormalName").toLowerCase(Locale.ROOT).strip())
        .findFirst()
        .orElse("");
  }

  private static boolean hasText(Element component) {
    return contents(component).findAny().isPresent();
  }

  /** The text that stands in a component itself. */
  private static Stream<Element> contents(Element component) {
    return component.children().stream()
        .filter(child -> child.normalName().equals("contentitem"))
        .filter(content -> kinds(content).noneMatch(kind -> NO_TEXT.matcher(kind).matches()))
        .flatMap(content -> content.getElementsByTag("datacontent").stream())
        .filter(data -> !data.wholeText().isBlank());
  }

  private static Stream<String> kinds(Element content) {
    return content.children().stream()
        .filter(child -> Set.of("mediatype", "format", "mimetype").contains(child.normalName()))
        .map(kind -> kind.attr("FormalName").replaceFirst("^text/(?!css)", ""));
  }

  private static String html(Element data) {
    Optional<Element> nitf = NewsXml.first(data, "nitf");
    if (nitf.isPresent()) {
      return new NitfText(nitf.get()).html();
    }
    if (!data.children().isEmpty()) {
      return NewsXml.first(data, "body").orElse(data).html();
    }
    String words = data.wholeText().strip();
    return MARKUP.matcher(words).matches() ? words : paragraphs(words);
  }

  /** Text as HTML: its blank lines divide paragraphs, its lines stay lines. */
  private static String paragraphs(String text) {
    return Stream.of(org.jsoup.nodes.Entities.escape(text).split("\\R\\s*\\R"))
        .map(paragraph -> "<p>" + paragraph.strip().replaceAll("\\s*\\R\\s*", "<br>") + "</p>")
        .collect(Collectors.joining("\n"));
  }
}
