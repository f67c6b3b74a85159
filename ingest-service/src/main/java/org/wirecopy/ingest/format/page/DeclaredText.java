package org.wirecopy.ingest.format.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The article's text as a page repeats it in JSON-LD. Often cut short or without paragraphs, so it
 * is no source of the text; but it says where in the page the article stands, and where it ends.
 */
final class DeclaredText {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Shorter ones are summaries. In letters and digits. */
  private static final int SHORTEST = 300;

  /** Letters and digits in a row that hardly stand in a page twice by chance. */
  private static final int WINDOW = 24;

  private static final int WINDOWS = 40;

  /** With this share of the text, or more, an element holds the article. */
  private static final double HOLDS = 0.8;

  private final String text;
  private final String letters;

  private DeclaredText(String text) {
    this.text = text;
    this.letters = letters(text);
  }

  /** The declared text; empty if there is none or hardly any. */
  static Optional<DeclaredText> of(LinkedData linked) {
    return linked
        .text("articleBody")
        .map(DeclaredText::new)
        .filter(declared -> declared.letters.length() >= SHORTEST);
  }

  /** Letters and digits alone, in lower case: what is left when spaces and marks differ. */
  static String letters(String text) {
    return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  boolean isHeldBy(Element element) {
    return share(letters(element.text())) >= HOLDS;
  }

  /** The smallest element that holds the text; null if the page shows it nowhere. */
  Element holder(Element page) {
    Element holder = isHeldBy(page) ? page : null;
    for (Element inner = holder; inner != null; ) {
      inner = inner.children().stream().filter(this::isHeldBy).findFirst().orElse(null);
      holder = inner == null ? holder : inner;
    }
    return holder;
  }

  /** The text itself, a paragraph a line, for pages that show it only by script. */
  Element asElement() {
    Element article = new Element("article");
    text.lines().filter(line -> !line.isBlank()).forEach(l -> article.appendElement("p").text(l));
    return article;
  }

  /** Whether it is so much more than an element's text that the element cannot be the article. */
  boolean outweighs(Element element) {
    return element == null || letters(element.text()).length() < letters.length() / 2;
  }

  /** Whether the text begins with this block's beginning. */
  boolean beginsWith(String block) {
    String start = letters(block);
    return start.length() >= WINDOW && letters.startsWith(start.substring(0, WINDOW));
  }

  /** Whether the text ends where this block ends; not so where it is cut short. */
  boolean endsWith(String block) {
    String end = letters(block);
    return end.length() >= WINDOW && letters.endsWith(end.substring(end.length() - WINDOW));
  }

  boolean holds(String block) {
    return letters.contains(letters(block));
  }

  /** How much of the text stands in a page's letters, by samples, 0 to 1. */
  private double share(String others) {
    int found = 0;
    for (int i = 0; i < WINDOWS; i++) {
      int from = (int) ((long) i * (letters.length() - WINDOW) / (WINDOWS - 1));
      if (others.contains(letters.substring(from, from + WINDOW))) {
        found++;
      }
    }
    return (double) found / WINDOWS;
  }

  /** All article texts of these blocks. */
  double shareIn(List<Element> blocks) {
    StringBuilder all = new StringBuilder();
    blocks.forEach(block -> all.append(letters(block.text())));
    return share(all.toString());
  }
}
