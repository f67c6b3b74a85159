package org.wirecopy.ingest.format.page;

/** A small news page whose parts can be set. */
final class SamplePage {
  static final String FIRST =
      "The river rose in the night, and the people of the lower town left their houses, most of"
          + " them on foot, some by boat, and all of them before the bridge was closed at dawn.";
  static final String SECOND =
      "The mayor said the water would begin to fall by the evening, but the schools would stay"
          + " closed until Monday, as would the bridge and the road along the old mill.";
  static final String THIRD =
      "Nobody was hurt. The fire service counted forty flooded cellars, twice as many as in the"
          + " spring of the year before, and asked everybody to stay away from the banks.";
  static final String TEXT = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
  static final String ADDRESS = "https://daily.example/2024/river";

  private SamplePage() {}

  static String paragraphs() {
    return p(FIRST) + p(SECOND) + p(THIRD);
  }

  static String p(String text) {
    return "<p>" + text + "</p>";
  }

  static String page(String head, String body) {
    return "<!DOCTYPE html><html lang=en><head>" + head + "</head><body>" + body + "</body></html>";
  }

  static String article(String inside) {
    return page(
        "<title>The water rises in the old town | Daily</title>",
        "<article><h1>The water rises in the old town</h1>" + inside + "</article>");
  }

  static String text(String html) {
    return NewsPage.of(html, ADDRESS).text();
  }

  static NewsPage.About about(String head, String body) {
    return NewsPage.of(page(head, body + paragraphs()), ADDRESS).about();
  }
}
