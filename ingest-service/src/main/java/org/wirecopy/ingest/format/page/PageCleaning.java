package org.wirecopy.ingest.format.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes out of a page what can be no part of an article, before the article is looked for. */
final class PageCleaning {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, iframe, object, embed, button, input, select,"
          + " textarea, nav, menu, video, audio, figcaption, link";

  /** The dialogs of the platforms that ask for consent; they hold more text than many articles. */
  private static final String CONSENT =
      "#onetrust-consent-sdk, #onetrust-pc-sdk, #CybotCookiebotDialog, #didomi-host,"
          + " #usercentrics-root, #qc-cmp2-container, #truste-consent-track, #cookie-law-info-bar,"
          + " #cmpbox, #cmpwrapper, #gdpr-consent-tool-wrapper, .fc-consent-root, .osano-cm-window,"
          + " .cky-consent-container, .qc-cmp2-container, [id^=sp_message_container], .cc-window";

  /** What is no text of an article, unless a page was built so oddly that it holds the article. */
  private static final String SELDOM_TEXT =
      "aside, footer, dialog, figure, [role=navigation], [role=complementary],"
          + " [role=contentinfo], [role=dialog], [role=search], [role=banner], [aria-hidden=true],"
          + " [aria-modal=true], [hidden], .hidden, [style~=(?i)display\\s*:\\s*none]";

  /** Words that name the furniture of news pages, as whole words of a class or an id. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(^|[ _-])(related|recommend(ed|ation|ations)?|newsletter|subscribe|subscription|sharing"
              + "|share(bar|tools|buttons?)?|social|comments?|disqus|breadcrumbs?|promo(tion|s)?"
              + "|sponsor(ed)?|advert(isement|s)?|ads?|outbrain|taboola|sidebar|popular|trending"
              + "|more-(stories|news|from|on)|read-?(more|next|also)|also-(read|like)|see-also"
              + "|author-?(bio|box|info|card)|bio|tags?|taglist|keywords|captions?|credits?|gallery"
              + "|slideshow|carousel|copyright|print-?only|cookies?|consent|signup|sign-up"
              + "|modals?|popups?|lightbox|overlay|polls?|quiz|survey|player|sr-only|visually-?hidden"
              + "|screen-?reader(-text|-only)?|paywall|regwall|subscribers?"
              + "|toolbar|pagination|pager|factbox|infobox|teasers?|most-?(read|popular|viewed))($|["
              + " _-])");

  /** Furniture that is often larger than the article. */
  private static final Pattern LARGE_FURNITURE =
      Pattern.compile("(^|[ _-])(gallery|slideshow|carousel|comments?|disqus|related)($|[ _-])");

  /** What remains of a page is an article if its long paragraphs have so many characters. */
  private static final int ARTICLE = 600;

  /** How dialogs are named that ask for consent and belong to no known platform. */
  private static final Pattern CONSENT_NAME =
      Pattern.compile(
          "(^|[ _-])(cookies?|consent|gdpr|ccpa|cmp|privacy|modal|popup|dialog)($|[ _-])");

  private static final Pattern CONSENT_WORDS =
      Pattern.compile(
          "(?iU)cookie|consent|privacy|opt.out|datenschutz|einwillig|personenbezogen|tracking"
              + "|données personnelles|privacidad|personopplysning|consentimiento|接受");

  /** An element with this share of a page's long paragraphs, or more, holds the article. */
  private static final double MAX_FURNITURE = 0.3;

  /** Some articles stand in parts that bear one name; together they hold this share or more. */
  private static final double MAX_FURNITURE_TOGETHER = 0.6;

  /** Letters that a block has beside a word within it, for the word to be part of a sentence. */
  private static final int MIN_SENTENCE = 15;

  /** Teasers are shorter than paragraphs of an article. */
  private static final int LONG_PARAGRAPH = 80;

  /** Some articles have no paragraphs, only lines. */
  private static final int MAX_WITHOUT_PARAGRAPHS = 2000;

  private PageCleaning() {}

  static void clean(Document page) {
    page.select(NEVER_TEXT).remove();
    page.forEachNode(PageCleaning::removeComment);
    page.select(CONSENT).remove();
    int whole = longParagraphs(page);
    for (Element element : page.body().select(SELDOM_TEXT)) {
      if (element.parent() != null
          && !isLongParagraph(element)
          && longParagraphs(element) <= whole * MAX_FURNITURE) {
        element.remove();
      }
    }
    removeConsent(page);
    unwrapForms(page, whole);
    removeSmall(
        page.body().select("[class], [id]").stream()
            .filter(element -> !isBody(element) && isFurniture(element))
            .toList(),
        whole);
    laterArticles(page);
  }

  private static void removeConsent(Document page) {
    for (Element element : page.body().select("[class], [id]")) {
      if (element.parent() != null
          && !isBody(element)
          && CONSENT_NAME.matcher(names(element)).find()
          && CONSENT_WORDS.matcher(element.text()).results().limit(3).count() == 3
          && !element.is(":has(h1)")) {
        element.remove();
      }
    }
  }

  private static void removeSmall(List<Element> elements, int whole) {
    Map<String, Integer> together =
        elements.stream()
            .collect(
                Collectors.groupingBy(
                    Element::className, Collectors.summingInt(PageCleaning::longParagraphs)));
    for (Element element : elements) {
      boolean article = together.get(element.className()) > whole * MAX_FURNITURE_TOGETHER;
      if (element.parent() != null
          && isSmall(element, whole)
          && !(article && !LARGE_FURNITURE.matcher(names(element)).find())) {
        element.remove();
      }
    }
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
    if (held == 0) {
      return element.text().length() < MAX_WITHOUT_PARAGRAPHS;
    }
    return held < whole * MAX_FURNITURE
        || (whole - held >= ARTICLE && LARGE_FURNITURE.matcher(names(element)).find());
  }

  private static int longParagraphs(Element element) {
    return element.select("p").stream()
        .mapToInt(paragraph -> paragraph.text().length())
        .filter(length -> length >= LONG_PARAGRAPH)
        .sum();
  }

  /** A long paragraph may bear the name of the paywall that it stands behind. */
  private static boolean isFurniture(Element element) {
    return FURNITURE.matcher(names(element)).find()
        && !isLongParagraph(element)
        && !isWordInSentence(element);
  }

  /**
   * Words that lead to the page of a topic bear the name of its tag, and belong to the sentence.
   */
  private static boolean isWordInSentence(Element element) {
    Element parent = element.parent();
    return element.normalName().equals("a")
        && parent != null
        && parent.ownText().codePoints().filter(Character::isLetter).count() >= MIN_SENTENCE;
  }

  private static boolean isLongParagraph(Element element) {
    return element.normalName().equals("p") && element.text().length() >= LONG_PARAGRAPH;
  }

  private static String names(Element element) {
    return (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
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
