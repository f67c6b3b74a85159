package org.wirecopy.ingest.format.xml;

import org.jsoup.nodes.Element;

/** A page of XHTML in an item of NewsML-G2, as dpa, AFP and others send their texts. */
final class NewsMlPage {
  /** Keywords, clock and headline, which the item says too. */
  private static final String HEADER = "header";

  /** What dpa tells desks and nobody else: contacts, and what is not for publication. */
  private static final String NOTES = "section.notepad, section.np-nonpublic";

  private final Element page;

  NewsMlPage(Element page) {
    this.page = page;
  }

  /** HTML without the block of head matter and notes for editors. */
  String text() {
    Element body = body().clone();
    body.select(NOTES).remove();
    Element text = body.clone();
    text.select(HEADER).remove();
    return (text.hasText() ? text : body).html();
  }

  String headline() {
    return NewsXml.words(body(), "h1");
  }

  private Element body() {
    return NewsXml.first(page, "body").orElse(page);
  }
}
