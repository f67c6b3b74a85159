package org.wirecopy.ingest.format.xml;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** XML that newsrooms meet and that holds no article, by its root element and its namespace. */
enum XmlKind {
  PLANNING_ITEM(
      "planningItem",
      "",
      "a planning item of NewsML-G2, which announces coverage: export the stories themselves as"
          + " news items (<newsItem>)"),
  CONCEPT_ITEM(
      "conceptItem",
      "",
      "a concept item of NewsML-G2, which describes a person, place, subject or event: export"
          + " stories as news items (<newsItem>)"),
  KNOWLEDGE_ITEM(
      "knowledgeItem",
      "",
      "a knowledge item of NewsML-G2, which is a vocabulary or a list of events: export stories as"
          + " news items (<newsItem>)"),
  CATALOG_ITEM(
      "catalogItem",
      "",
      "a catalogue of NewsML-G2, which lists vocabularies: export stories as news items"
          + " (<newsItem>)"),
  CATALOG(
      "catalog",
      "iptc\\.org",
      "a catalogue of NewsML-G2 alone: export stories as news items (<newsItem>)"),
  PART_OF_AN_ITEM(
      "itemMeta|contentMeta|contentSet|groupSet|rightsInfo|partMeta|conceptSet|newsCoverageSet",
      "",
      "a part of a NewsML-G2 item alone: export the whole item, which begins with <newsItem>"),
  SPORTS(
      "sports-content",
      "",
      "SportsML, which holds results: export the report as NewsML-G2 or NITF"),
  EVENTS("events|event|sports-event", "iptc\\.org", "EventsML: export stories as NewsML-G2"),
  RIGHTS("policy|Policy", "odrl", "RightsML, which holds a licence: remove it"),
  CDF_CHANNEL(
      "CHANNEL|Channel",
      "",
      "a channel in Microsoft's Channel Definition Format (CDF): export it as RSS or Atom"),
  OPML(
      "opml",
      "",
      "OPML, a list of feeds: fetch the feeds and export their items as RSS, Atom or ninjs"),
  SITEMAP(
      "urlset|sitemapindex",
      "",
      "a sitemap, a list of addresses: export the pages, as HTML or WARC"),
  XMP("xmpmeta|xapmeta", "", "XMP, which describes a picture or a document: remove it"),
  RDF("RDF", "", "RDF that is no RSS feed: export the stories as RSS, Atom or ninjs"),
  DRAWING("svg", "", "a drawing (SVG): export its text as ninjs or text, or remove it"),
  CALENDAR(
      "icalendar|vcalendar", "", "a calendar, which lists events: export stories as ninjs or text");

  private final Pattern names;
  private final Pattern namespace;
  private final String meaning;

  XmlKind(String names, String namespace, String meaning) {
    this.names = Pattern.compile(names);
    this.namespace = Pattern.compile(namespace);
    this.meaning = meaning;
  }

  static Optional<XmlKind> of(XmlRoot root) {
    return Arrays.stream(values())
        .filter(kind -> kind.names.matcher(root.name()).matches())
        .filter(kind -> kind.namespace.matcher(root.namespace()).find())
        .findFirst();
  }

  /** What it is, and the mend. */
  String meaning() {
    return meaning;
  }
}
