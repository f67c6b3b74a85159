package org.wirecopy.ingest.format.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes out of a page what can be no part of an article, before the article is looked for. */
final class PageCleaning {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, iframe, object, embed, button, input, select,"
          + " textarea, nav, aside, footer, dialog, menu, video, audio, figure, figcaption, link,"
          + " [role=navigation], [role=complementary], [role=contentinfo], [role=dialog],"
          + " [role=search], [role=banner], [aria-hidden=true], [hidden]";

  /** Words that name the furniture of news pages, as whole words of a class or an id. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(^|[ _-])(related|recommend(ed|ation|ations)?|newsletter|subscribe|subscription|sharing"
              + "|share(bar|tools|buttons?)?|social|comments?|disqus|breadcrumbs?|promo(tion|s)?"
              + "|sponsor(ed)?|advert(isement|s)?|ads?|outbrain|taboola|sidebar|popular|trending"
              + "|more-(stories|news|from|on)|read-?(more|next|also)|also-(read|like)|see-also"
              + "|author-?(bio|box|info|card)|bio|tags?|taglist|keywords|captions?|credits?|gallery"
              + "|slideshow|carousel|copyright|print-?only|cookies?|consent|paywall|signup|sign-up"
              + "|toolbar|pagination|pager|factbox|infobox|teasers?|most-?(read|popular|viewed))"
              + "($|[ _-])");

  /** An element with this share of a page's long paragraphs, or more, holds the article. */
  private static final double LARGEST_FURNITURE = 0.3;

  /** Teasers are shorter than paragraphs of an article. */
  private static final int LONG_PARAGRAPH = 80;

  /** Some articles have no paragraphs, only lines. */
  private static final int MOST_WITHOUT_PARAGRAPHS = 2000;

  private PageCleaning() {}

  static void clean(Document page) {
    page.select(NEVER_TEXT).remove();
    page.forEachNode(PageCleaning::removeComment);
    page.select("[style~=(?i)display\\s*:\\s*none]").remove();
    int whole = longParagraphs(page);
    unwrapForms(page, whole);
    for (Element element : List.copyOf(page.body().select("[class], [id]"))) {
      boolean attached = element.parent() != null;
      if (attached && !isBody(element) && isFurniture(element) && isSmall(element, whole)) {
        element.remove();
      }
    }
    laterArticles(page);
  }

  private static void removeComment(Node node) {
    if (node instanceof Comment) {
      node.remove();
    }
  }

  /** Some sites put the whole page into a form; what reads the page later would drop it. */
  private static void unwrapForms(Document page, int whole) {
    for (Element form : page.select("form")) {
      if (isSmall(form, whole)) {
        form.remove();
      } else {
        form.unwrap();
      }
    }
  }

  private static boolean isBody(Element element) {
    return element.normalName().equals("body") || element.normalName().equals("article");
  }

  private static boolean isSmall(Element element, int whole) {
    int held = longParagraphs(element);
    return held == 0
        ? element.text().length() < MOST_WITHOUT_PARAGRAPHS
        : held < whole * LARGEST_FURNITURE;
  }

  private static int longParagraphs(Element element) {
    return element.select("p").stream()
        .mapToInt(paragraph -> paragraph.text().length())
        .filter(length -> length >= LONG_PARAGRAPH)
        .sum();
  }

  private static boolean isFurniture(Element element) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return FURNITURE.matcher(names).find();
  }

  /** Pages that scroll without end append further articles, each with a headline of its own. */
  private static void laterArticles(Document page) {
    List<Element> articles =
        page.select("article").stream()
            .filter(article -> article.parents().is(":not(article)"))
            .filter(article -> article.select("h1").size() == 1)
            .toList();
    if (articles.size() > 1) {
      articles.subList(1, articles.size()).forEach(Element::remove);
    }
  }
}
