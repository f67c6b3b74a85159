package org.wirecopy.ingest.format.xml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Makes XML well-formed that some feed generators write, and remembers what had to be done. What
 * declares entities of its own is never mended: it may be an attack.
 */
final class FeedMending {
  private static final Pattern BEFORE = Pattern.compile("\\A[^<]+(?=<)");

  /** Once it is decoded, a declaration says nothing more. */
  private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^>]{0,200}\\?>\\s*");

  private static final Pattern DECLARES =
      Pattern.compile("(?i)<!(ENTITY|ELEMENT|ATTLIST|NOTATION)");
  private static final Pattern DOCTYPE = Pattern.compile("(?is)<!DOCTYPE[^\\[>]*>");

  /** Characters that XML 1.0 has no place for, as themselves or by their number. */
  private static final Pattern CONTROLS =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|&#(?:0*(?:[0-8]|1[124-9]|2\\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{1,40});)?");

  private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");

  private static final Pattern OPAQUE = Pattern.compile("(?s)<!\\[CDATA\\[.*?\\]\\]>|<!--.*?-->");
  private static final Pattern ROOT =
      Pattern.compile(
          "(?s)<((?:[\\w.-]+:)?(?:rss|RDF|feed|entry))\\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");

  private static final Pattern PREFIX =
      Pattern.compile("(?s)</?([A-Za-z_][\\w.-]*):|\\s([A-Za-z_][\\w.-]*):[\\w.-]+\\s*=\\s*[\"']");

  /** Namespaces by the prefixes that feeds use for them. */
  private static final Map<String, String> NAMESPACES =
      Map.ofEntries(
          Map.entry("media", "http://search.yahoo.com/mrss/"),
          Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
          Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
          Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("atom", "http://www.w3.org/2005/Atom"),
          Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
          Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"),
          Map.entry("excerpt", "http://wordpress.org/export/1.2/excerpt/"),
          Map.entry("wp", "http://wordpress.org/export/1.2/"),
          Map.entry("georss", "http://www.georss.org/georss"),
          Map.entry("thr", "http://purl.org/syndication/thread/1.0"));

  private final Set<String> done = new LinkedHashSet<>();
  private String xml;

  private FeedMending(String xml) {
    this.xml = xml;
  }

  /**
   * A feed that has been made well-formed.
   *
   * @param done what had to be mended, in words
   */
  record Mended(String xml, List<String> done) {}

  /** Mends a feed that is not well-formed; what cannot be mended stays as it is. */
  static Mended of(String xml) {
    FeedMending mending = new FeedMending(xml);
    mending.mend();
    return new Mended(mending.xml, new ArrayList<>(mending.done));
  }

  private void mend() {
    if (DECLARES.matcher(xml).find()) {
      return;
    }
    replace(BEFORE, "", "characters before the declaration");
    if (xml.indexOf("<?xml ") > 0) {
      replace(DECLARATION, "", "a declaration that is not at the beginning");
    }
    replace(DOCTYPE, "", "a document type");
    replace(CONTROLS, "", "control characters");
    outsideOpaque(FeedMending::references, "entities that are not declared, or an ampersand alone");
    cutBehindRoot();
    bindPrefixes();
    if (!NewsXml.isWellFormed(xml)) {
      closeTags();
    }
  }

  private void replace(Pattern pattern, String by, String what) {
    become(pattern.matcher(xml).replaceAll(by), what);
  }

  private void become(String mended, String what) {
    if (!mended.equals(xml)) {
      done.add(what);
      xml = mended;
    }
  }

  /** CDATA sections and comments hold no references. */
  private void outsideOpaque(java.util.function.UnaryOperator<String> mending, String what) {
    StringBuilder mended = new StringBuilder(xml.length());
    Matcher opaque = OPAQUE.matcher(xml);
    int from = 0;
    while (opaque.find()) {
      mended.append(mending.apply(xml.substring(from, opaque.start()))).append(opaque.group());
      from = opaque.end();
    }
    become(mended.append(mending.apply(xml.substring(from))).toString(), what);
  }

  private static String references(String text) {
    return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(reference(found)));
  }

  private static String reference(MatchResult found) {
    String name = found.group(1);
    if (name == null) {
      return "&amp;";
    }
    if (OF_XML.contains(name) || name.startsWith("#")) {
      return found.group();
    }
    return Entities.isNamedEntity(name)
        ? Entities.getByName(name).replace("&", "&amp;").replace("<", "&lt;")
        : "&amp;" + found.group().substring(1);
  }

  private void cutBehindRoot() {
    Matcher root = ROOT.matcher(xml);
    if (root.find()) {
      String end = "</" + root.group(1);
      int last = xml.lastIndexOf(end);
      int close = last < 0 ? -1 : xml.indexOf('>', last);
      if (close >= 0 && !xml.substring(close + 1).isBlank()) {
        become(xml.substring(0, close + 1), "text behind the end");
      }
    }
  }

  private void bindPrefixes() {
    Matcher root = ROOT.matcher(xml);
    if (!root.find()) {
      return;
    }
    Set<String> unbound = new LinkedHashSet<>();
    Matcher prefix = PREFIX.matcher(OPAQUE.matcher(xml).replaceAll(""));
    while (prefix.find()) {
      String name = prefix.group(1) == null ? prefix.group(2) : prefix.group(1);
      if (!name.startsWith("xml") && !xml.contains("xmlns:" + name)) {
        unbound.add(name);
      }
    }
    StringBuilder bindings = new StringBuilder();
    for (String name : unbound) {
      String namespace = NAMESPACES.getOrDefault(name, "urn:unbound:" + name);
      bindings.append(" xmlns:%s=\"%s\"".formatted(name, namespace));
    }
    int at = root.end(1);
    become(xml.substring(0, at) + bindings + xml.substring(at), "prefixes without a namespace");
  }

  /** A parser that accepts anything writes it anew, with every tag closed. */
  private void closeTags() {
    Document document = Parser.xmlParser().parseInput(xml, "");
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    become(document.outerHtml(), "tags that do not match");
  }
}
