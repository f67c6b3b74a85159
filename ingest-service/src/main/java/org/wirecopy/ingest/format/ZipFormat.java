package org.wirecopy.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.wirecopy.ingest.contract.Rejection;

/** A zip archive, read by its directory; a member that cannot be unpacked is refused alone. */
final class ZipFormat implements ArticleFormat {
  private final Formats formats;
  private final Limits limits;

  ZipFormat(Formats formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return head.length > 3
        && head[0] == 'P'
        && head[1] == 'K'
        && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  @Override
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    ArchiveMembers members = new ArchiveMembers(entry, formats, limits.packed(), findings);
    try (SeekableArchive archive = SeekableArchive.open(entry);
        ZipFile zip = open(archive)) {
      for (ZipArchiveEntry member : Collections.list(zip.getEntriesInPhysicalOrder())) {
        members.next();
        if (member.isDirectory()) {
          continue;
        }
        if (member.isUnixSymlink()) {
          members.skip(member.getName(), "a link");
        } else {
          readMember(members, zip, member, archive::size);
        }
      }
    }
  }

  private static ZipFile open(SeekableArchive archive) throws IOException {
    try {
      return ZipFile.builder().setSeekableByteChannel(archive.channel()).get();
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableEntryException(
          "broken-archive",
          "not a whole zip archive (%s): get the file anew".formatted(e.getMessage()),
          Rejection.Location.ofByte(archive.size()));
    }
  }

  private static void readMember(
      ArchiveMembers members, ZipFile zip, ZipArchiveEntry member, LongSupplier archiveBytes)
      throws IOException {
    if (!zip.canReadEntryData(member)) {
      members.refuseMember(
          member.getName(),
          new UnreadableEntryException(
              "unreadable-member",
              "it is encrypted, or packed in a way that is not supported: pack it anew without",
              null));
      return;
    }
    try (InputStream in = zip.getInputStream(member)) {
      members.read(member.getName(), new MemberStream(in, ZipFormat::broken), archiveBytes);
    } catch (UnreadableEntryException e) {
      if (e.reason().equals(Expansion.REASON)) {
        throw e;
      }
      members.refuseMember(member.getName(), e);
    }
  }

  private static UnreadableEntryException broken(Exception e) {
    return new UnreadableEntryException(
        "broken-archive",
        "it cannot be unpacked (%s): get the file anew".formatted(e.getMessage()),
        null);
  }
}
