package org.wirecopy.ingest.format;

import java.util.List;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.SkipReason;

/** What a format met in an entry: exactly one for each thing that may have been an article. */
public sealed interface ReadResult {
  /** Place within the file; null where the file itself is meant. */
  String entry();

  /**
   * An article.
   *
   * @param mediaType IANA media type it was read as
   * @param charset IANA name of the character set that its bytes were decoded with
   * @param sourceVersion the source's own version; null where it has none
   * @param caveats what a reader must know about it
   */
  record Article(
      String entry,
      NinjsItem item,
      String mediaType,
      String charset,
      String sourceVersion,
      Caveats caveats)
      implements ReadResult {
    public Article(
        String entry, NinjsItem item, String mediaType, String charset, String sourceVersion) {
      this(entry, item, mediaType, charset, sourceVersion, Caveats.NONE);
    }
  }

  /**
   * What is not certain about an article.
   *
   * @param textFrom what the text was made of where the source gives no body, as {@link
   *     org.wirecopy.ingest.contract.Origin} has it; else null
   * @param contentCreatedAsWritten a day or a time of day without a zone, where the source says no
   *     more of {@code contentCreated}; else null
   * @param versionCreatedAsWritten likewise of {@code versionCreated}
   * @param mended what had to be mended before it could be read, in words
   */
  record Caveats(
      String textFrom,
      String contentCreatedAsWritten,
      String versionCreatedAsWritten,
      List<String> mended) {
    public static final Caveats NONE = new Caveats(null, null, null, List.of());

    public Caveats {
      mended = List.copyOf(mended);
    }

    /** The same, and what had to be mended. */
    public Caveats withMended(List<String> what) {
      return new Caveats(textFrom, contentCreatedAsWritten, versionCreatedAsWritten, what);
    }
  }

  /**
   * Something that should have been an article and cannot be read.
   *
   * @param reason a word for machines, in kebab case
   * @param message a sentence for people that names the mend
   * @param location the place within the entry; null where there is none
   * @param content the rejected bytes or where they lie; null for the whole entry
   */
  record Rejected(
      String entry,
      String reason,
      String message,
      Rejection.Location location,
      Rejection.Content content)
      implements ReadResult {}

  /**
   * Something that holds no article by its nature.
   *
   * @param reason one of a closed list
   * @param detail what it is, for people
   */
  record Skipped(String entry, SkipReason reason, String detail) implements ReadResult {}

  /**
   * An article that its source has withdrawn.
   *
   * @param uri the article
   */
  record Canceled(String entry, String uri) implements ReadResult {}
}
