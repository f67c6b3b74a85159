package org.wirecopy.ingest.format;

import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Rejection;

/** What a format met in an entry: exactly one for each thing that may have been an article. */
public sealed interface Finding {
  /** Place within the file; null where the file itself is meant. */
  String entry();

  /**
   * An article.
   *
   * @param mediaType IANA media type it was read as
   * @param charset IANA name of the character set that its bytes were decoded with
   * @param sourceVersion the source's own version; null where it has none
   */
  record Article(
      String entry, NinjsItem item, String mediaType, String charset, String sourceVersion)
      implements Finding {}

  /**
   * Something that should have been an article and cannot be read.
   *
   * @param reason a word for machines, in kebab case
   * @param message a sentence for people that names the mend
   * @param location the place within the entry; null where there is none
   * @param content the refused bytes or where they lie; null for the whole entry
   */
  record Refused(
      String entry,
      String reason,
      String message,
      Rejection.Location location,
      Rejection.Content content)
      implements Finding {}

  /**
   * Something that holds no article by its nature.
   *
   * @param why for the log
   */
  record Skipped(String entry, String why) implements Finding {}

  /**
   * An article that its source has withdrawn.
   *
   * @param uri the article
   */
  record Canceled(String entry, String uri) implements Finding {}
}
