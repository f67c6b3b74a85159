package org.wirecopy.ingest.format;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.wirecopy.ingest.contract.Rejection;

/** A 7z archive; its members may be packed together, so nothing behind a break can be read. */
final class SevenZipFormat implements ArticleFormat {
  private final Formats formats;
  private final Limits limits;

  SevenZipFormat(Formats formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return SevenZFile.matches(head, head.length);
  }

  @Override
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    ArchiveMembers members = new ArchiveMembers(entry, formats, limits.packed(), findings);
    try (SeekableArchive archive = SeekableArchive.open(entry);
        SevenZFile sevenZip = open(archive)) {
      for (SevenZArchiveEntry member = next(sevenZip); member != null; member = next(sevenZip)) {
        members.next();
        if (!member.isDirectory() && !member.isAntiItem()) {
          MemberStream content =
              new MemberStream(sevenZip.getInputStream(member), SevenZipFormat::broken);
          members.read(member.getName(), content, archive::size);
        }
      }
    }
  }

  private static SevenZFile open(SeekableArchive archive) throws IOException {
    try {
      return SevenZFile.builder()
          .setSeekableByteChannel(archive.channel())
          .setMaxMemoryLimitKiB(Compression.LARGEST_DICTIONARY_KIB)
          .get();
    } catch (IOException | RuntimeException e) {
      throw new UnreadableEntryException(
          "broken-archive",
          "not a whole 7z archive, or an encrypted one (%s): get the file anew"
              .formatted(e.getMessage()),
          Rejection.Location.ofByte(archive.size()));
    }
  }

  private static SevenZArchiveEntry next(SevenZFile sevenZip) {
    try {
      return sevenZip.getNextEntry();
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private static UnreadableEntryException broken(Exception e) {
    return new UnreadableEntryException(
        "broken-archive",
        "the 7z archive cannot be unpacked further (%s): get the file anew"
            .formatted(e.getMessage()),
        null);
  }
}
