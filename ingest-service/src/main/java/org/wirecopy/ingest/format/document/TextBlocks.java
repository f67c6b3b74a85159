package org.wirecopy.ingest.format.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the paragraphs of what Tika makes of a document: XHTML as events. */
final class TextBlocks extends DefaultHandler {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "tr",
          "table",
          "pre",
          "blockquote",
          "body");

  private final int longest;
  private final List<String> blocks = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();
  private int length;
  private boolean inBody;
  private boolean inTitle;
  private String styledTitle;

  TextBlocks(int longest) {
    this.longest = longest;
  }

  List<String> all() {
    return List.copyOf(blocks);
  }

  /** The first paragraph, if its style says that it is the title; else null. */
  String styledTitle() {
    return styledTitle;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    if (Thread.currentThread().isInterrupted()) {
      throw new SAXException("given up");
    }
    inBody |= name.equals("body");
    if (BLOCKS.contains(name)) {
      end();
      inTitle = blocks.isEmpty() && "title".equals(attributes.getValue("class"));
    } else if (name.equals("br")) {
      block.append('\n');
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (BLOCKS.contains(name)) {
      end();
    } else if (name.equals("td") && !block.isEmpty()) {
      block.append('\t');
    }
  }

  @Override
  public void characters(char[] chars, int from, int count) {
    if (!inBody) {
      return;
    }
    length += count;
    if (length > longest) {
      throw new TooLongException();
    }
    block.append(chars, from, count);
  }

  @Override
  public void ignorableWhitespace(char[] chars, int from, int count) {
    // The line ends of a PDF; between elements it falls away with the other blanks.
    characters(chars, from, count);
  }

  private void end() {
    String text = block.toString().replace("\r\n", "\n").replace('\r', '\n').strip();
    block.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    if (inTitle && styledTitle == null && blocks.isEmpty()) {
      styledTitle = text;
    }
    blocks.add(text);
  }
}
