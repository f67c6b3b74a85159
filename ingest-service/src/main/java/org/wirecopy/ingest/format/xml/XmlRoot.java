package org.wirecopy.ingest.format.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.ingest.format.charset.TextBeginning;

/**
 * The root element that XML begins with.
 *
 * @param name local name; empty if it is no XML
 * @param namespace its namespace; empty if it has none
 */
record XmlRoot(String name, String namespace) {
  private static final XmlRoot NONE = new XmlRoot("", "");

  /** One thing that may stand before the root element. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?s)[\\s\\uFEFF]+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>");

  private static final Pattern ROOT =
      Pattern.compile("<(?:([\\p{L}_][\\w.-]*):)?([\\p{L}_][\\w.-]*)(?=[\\s/>])([^>]*+)");

  static XmlRoot of(byte[] head) {
    return of(TextBeginning.of(head));
  }

  static XmlRoot of(String start) {
    Matcher root = ROOT.matcher(withoutProlog(start));
    return root.lookingAt()
        ? new XmlRoot(root.group(2), namespace(root.group(1), root.group(3)))
        : NONE;
  }

  /** The document from its root element on. */
  static String withoutProlog(String xml) {
    Matcher before = BEFORE.matcher(xml);
    int at = 0;
    while (before.region(at, xml.length()).lookingAt()) {
      at = before.end();
    }
    return xml.substring(at);
  }

  private static String namespace(String prefix, String attributes) {
    String declaration = prefix == null ? "xmlns" : "xmlns:" + Pattern.quote(prefix);
    Matcher declared =
        Pattern.compile("(?s)(?<=\\s)" + declaration + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
            .matcher(attributes);
    if (!declared.find()) {
      return "";
    }
    return declared.group(1) == null ? declared.group(2) : declared.group(1);
  }

  /** As people write it. */
  String written() {
    return namespace.isEmpty() ? "<%s>".formatted(name) : "<%s> of %s".formatted(name, namespace);
  }
}
