package org.wirecopy.ingest.format.archive;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;

/** A 7z archive; its members may be packed together, so nothing behind a break can be read. */
public final class SevenZipFormat implements ArticleFormat {
  private final EntryReader formats;
  private final Limits limits;

  public SevenZipFormat(EntryReader formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return SevenZFile.matches(head, head.length);
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    ArchiveMembers members = new ArchiveMembers(entry, formats, limits.packed(), results);
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
          .setMaxMemoryLimitKiB(Compression.MAX_DICTIONARY_KIB)
          .get();
    } catch (PasswordRequiredException e) {
      throw encrypted();
    } catch (IOException | RuntimeException e) {
      throw new UnreadableEntryException(
          "broken-archive",
          "not a whole 7z archive (%s): get the file anew".formatted(e.getMessage()),
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

  private static UnreadableEntryException encrypted() {
    return new UnreadableEntryException(
        "encrypted", "the 7z archive is encrypted: pack it without a password", null);
  }

  private static UnreadableEntryException broken(Exception e) {
    if (e instanceof PasswordRequiredException) {
      return encrypted();
    }
    return new UnreadableEntryException(
        "broken-archive",
        "the 7z archive cannot be unpacked further (%s): get the file anew"
            .formatted(e.getMessage()),
        null);
  }
}
