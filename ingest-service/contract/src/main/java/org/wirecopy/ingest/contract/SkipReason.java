package org.wirecopy.ingest.contract;

/**
 * Why an entry is skipped: it holds no article by its nature. What should have been an article and
 * cannot be read is a {@link Rejection} instead. The list is closed; a word may be added, none
 * changes its meaning.
 */
public enum SkipReason {
  /** A blank file, a scan, an item without a text. */
  NO_TEXT("no-text"),
  /** A picture, sound, film or font. */
  MEDIA("media"),
  /** A collection that only points to items. */
  PACKAGE("package"),
  /** A page that is no article: a home page, a list of headlines, "not found". */
  NO_ARTICLE("no-article"),
  /** A record of a crawl that is no page: a request, a redirect, a style sheet. */
  NO_PAGE("no-page"),
  /** What its source has not published: a draft, a private or deleted post, a former revision. */
  NOT_PUBLISHED("not-published"),
  /** A part of a mail that is not its text: a signature, an invitation, a delivery report. */
  MAIL_PART("mail-part"),
  /** What operating systems leave in archives. */
  SYSTEM_FILE("system-file"),
  /** A link or a device within an archive. */
  NOT_A_FILE("not-a-file");

  private final String word;

  SkipReason(String word) {
    this.word = word;
  }

  /** The word on the topics, in tables and metrics. */
  public String word() {
    return word;
  }
}
