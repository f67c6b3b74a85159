package org.wirecopy.ingest.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The paragraphs of an article, without headline, byline and what trails behind it. */
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

  /** How lines begin that lead elsewhere instead of telling news. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "(?iU)^(read (more|also|next)|see (also|more)\\b|don.t miss|also read|related:"
              + "|related( articles| stories| topics)?\\b.{0,20}$|image \\d+ of \\d+"
              + "|more (on|from) |you (may|might) also|recommended|advertisement|sponsored"
              + "|sign up |subscribe |follow us|share this|click here|photo:|image:|watch:"
              + "|video:|tags?:|filed under|topics:|copyright |©|\\(c\\) ).*");

  private static final int LONGEST_BYLINE = 80;

  private ArticleBlocks() {}

  static List<Element> of(Element body, NewsPage.About about) {
    List<Element> blocks = new ArrayList<>();
    collect(body, blocks);
    blocks.removeIf(block -> block.text().isBlank());
    while (!blocks.isEmpty() && leads(blocks.get(0), about)) {
      blocks.remove(0);
    }
    blocks.removeIf(ArticleBlocks::isAside);
    while (!blocks.isEmpty() && isHeading(blocks.get(blocks.size() - 1))) {
      blocks.remove(blocks.size() - 1);
    }
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

  /** Whether a first block is the headline, the byline or the date rather than the text. */
  private static boolean leads(Element block, NewsPage.About about) {
    String text = block.text().strip();
    boolean headline = about.headline() != null && same(text, about.headline());
    boolean byline =
        text.length() <= LONGEST_BYLINE
            && (text.matches("(?iU)(by|von|par|por) .*") || namesAuthor(text, about));
    return headline
        || byline
        || block.normalName().equals("h1")
        || (text.length() <= LONGEST_BYLINE && block.selectFirst("time") != null);
  }

  private static boolean namesAuthor(String text, NewsPage.About about) {
    return about.byline() != null && contains(text, about.byline());
  }

  private static boolean isAside(Element block) {
    String text = block.text().strip();
    return (text.length() < 200 && INVITATION.matcher(text).matches()) || isLinkAlone(block, text);
  }

  /** A short block that is nothing but links leads elsewhere. */
  private static boolean isLinkAlone(Element block, String text) {
    int linked = block.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return linked > 0 && linked >= text.length() * 0.9;
  }

  private static boolean isHeading(Element block) {
    return block.normalName().matches("h[1-6]");
  }

  private static boolean same(String one, String two) {
    return key(one).equals(key(two));
  }

  private static boolean contains(String whole, String part) {
    return key(whole).contains(key(part));
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("(?U)[^\\p{L}\\p{N}]+", " ").strip();
  }
}
