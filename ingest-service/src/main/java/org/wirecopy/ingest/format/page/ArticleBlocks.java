package org.wirecopy.ingest.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The blocks of text in an element: paragraphs, headings, items of lists, cells of tables. */
final class ArticleBlocks {
  private static final Set<String> KEPT_WHOLE =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "blockquote",
          "pre",
          "td",
          "th",
          "dt",
          "dd");

  private ArticleBlocks() {}

  /** The blocks of an element that hold text. */
  static List<Element> of(Element body) {
    List<Element> blocks = new ArrayList<>();
    collect(body, blocks);
    blocks.removeIf(block -> block.text().isBlank());
    return blocks;
  }

  static String text(List<Element> blocks) {
    return blocks.stream()
        .map(ArticleBlocks::lines)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  static String html(List<Element> blocks) {
    return blocks.stream().map(Element::outerHtml).collect(Collectors.joining("\n"));
  }

  private static String lines(Element block) {
    StringBuilder text = new StringBuilder();
    block.forEachNode(
        node -> {
          if (node instanceof TextNode words) {
            text.append(words.text());
          } else if (node instanceof Element element && element.normalName().equals("br")) {
            text.append('\n');
          }
        });
    return text.toString()
        .replaceAll("[ \\t\\u00A0]+", " ")
        .replaceAll(" ?\\n ?", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  /** Takes the smallest blocks; words between blocks become blocks of their own. */
  private static void collect(Element element, List<Element> blocks) {
    Element loose = null;
    for (Node child : List.copyOf(element.childNodes())) {
      boolean block =
          child instanceof Element inner
              && (inner.isBlock()
                  || inner.selectFirst("p, div, ul, ol, table, blockquote") != null);
      if (block) {
        loose = null;
        Element inner = (Element) child;
        if (KEPT_WHOLE.contains(inner.normalName()) && !hasBlocks(inner)) {
          blocks.add(inner);
        } else {
          collect(inner, blocks);
        }
      } else {
        if (loose == null) {
          loose = new Element("p");
          blocks.add(loose);
        }
        loose.appendChild(child.clone());
      }
    }
  }

  private static boolean hasBlocks(Element element) {
    return element.children().select("p, div, ul, ol, li, table, blockquote, section").size() > 0;
  }
}
