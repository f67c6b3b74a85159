package org.wirecopy.ingest.format.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Recognises what precedes an article's text: the headline, who wrote it and when.
 *
 * @param headlines letters and digits of everything that the page uses as one
 * @param authors likewise of the authors' names
 */
record Leading(Set<String> headlines, List<String> authors) {
  /** Longer blocks tell news. */
  private static final int MAX_BYLINE_LENGTH = 80;

  /** Shorter names are found in other words by chance. */
  private static final int MIN_NAME_LENGTH = 5;

  /** A title with the site's name behind it is longer than the headline in the page. */
  private static final int MIN_HEADLINE_LENGTH = 20;

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?iU)(by|von|par|por|di|door|af|av|autor(e|a|in)?:?|text:?|story by) \\p{Lu}.*");

  /** A time of day, or a date with a year, in any order and script of digits. */
  private static final Pattern WHEN =
      Pattern.compile(
          "(?U)\\b\\d{1,2}[:.h]\\d{2}\\b|\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\b(19|20)\\d{2}\\b|\\d年|\\d년|\\b\\d+"
              + " \\w+ ago\\b");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？।۔]['\"’”»)]*$");

  /** Letters beside the digits of a date: names of days, months and zones, "updated" and such. */
  private static final int MAX_LETTERS = 50;

  static Leading of(Document page, NewsPage.About about) {
    Set<String> headlines = new HashSet<>();
    if (about.headline() != null) {
      headlines.add(DeclaredText.letters(about.headline()));
    }
    headlines.add(DeclaredText.letters(page.title()));
    for (Element element : page.select("h1, meta[property=og:title], [itemprop=headline]")) {
      headlines.add(DeclaredText.letters(element.text() + element.attr("content")));
    }
    headlines.remove("");
    List<String> authors =
        about.byline() == null
            ? List.of()
            : Arrays.stream(about.byline().split(", "))
                .map(DeclaredText::letters)
                .filter(name -> name.length() >= MIN_NAME_LENGTH)
                .toList();
    return new Leading(Set.copyOf(headlines), authors);
  }

  boolean covers(Element block) {
    String text = block.text().strip();
    return block.normalName().equals("h1")
        || isHeadline(DeclaredText.letters(text))
        || (text.length() <= MAX_BYLINE_LENGTH
            && (BYLINE.matcher(text).matches()
                || namesAuthor(text)
                || block.selectFirst("time") != null
                || isDate(text)));
  }

  private boolean isHeadline(String letters) {
    return headlines.contains(letters)
        || (letters.length() >= MIN_HEADLINE_LENGTH
            && headlines.stream().anyMatch(headline -> headline.startsWith(letters)));
  }

  boolean namesAuthor(String text) {
    String letters = DeclaredText.letters(text);
    return authors.stream().anyMatch(letters::contains);
  }

  boolean beginsWithAuthor(String text) {
    String letters = DeclaredText.letters(text);
    return authors.stream().anyMatch(letters::startsWith);
  }

  static boolean isDate(String text) {
    return text.length() <= MAX_BYLINE_LENGTH
        && WHEN.matcher(text).find()
        && !SENTENCE_END.matcher(text).find()
        && text.chars().filter(Character::isLetter).count() <= MAX_LETTERS;
  }
}
