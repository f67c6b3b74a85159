package org.wirecopy.store.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML in the making. A character that XML 1.0 does not have is written as U+FFFD. */
final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  XmlText() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Begins an element whose attributes are names and values in turn. */
  XmlText begin(String element, String... attributes) {
    return write(
        () -> {
          xml.writeStartElement(element);
          for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
          }
        });
  }

  /** Ends what was begun last. */
  XmlText end() {
    return write(xml::writeEndElement);
  }

  /** An element that holds text. */
  XmlText text(String element, String text) {
    return begin(element).write(() -> xml.writeCharacters(allowed(text))).end();
  }

  String document() {
    write(xml::writeEndDocument);
    return out.toString();
  }

  /** XML 1.0, section 2.2. */
  private static String allowed(String text) {
    return text.codePoints()
        .map(point -> isAllowed(point) ? point : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= ' ' && point < 0xD800)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws XMLStreamException;
  }

  private XmlText write(Writing writing) {
    try {
      writing.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
