package org.wirecopy.ingest.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;

/**
 * A zip archive that is no document, read by its directory; a member that cannot be unpacked is
 * rejected alone.
 */
public final class ZipFormat implements ArticleFormat {
  /** An entry costs about five times the memory that it takes in the directory. */
  private static final int DIRECTORY_SHARE = 12;

  private final EntryReader formats;
  private final Limits limits;
  private final PackagedDocuments documents;

  public ZipFormat(EntryReader formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
    this.documents = new PackagedDocuments(limits);
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return head.length > 3
        && head[0] == 'P'
        && head[1] == 'K'
        && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    try (SeekableArchive archive = SeekableArchive.open(entry);
        ZipFile zip = open(archive)) {
      if (documents.read(entry, zip, archive.size(), results)) {
        return;
      }
      ArchiveMembers members = new ArchiveMembers(entry, formats, limits.packed(), results);
      for (ZipArchiveEntry member : Collections.list(zip.getEntriesInPhysicalOrder())) {
        members.next();
        if (member.isDirectory()) {
          continue;
        }
        if (member.isUnixSymlink()) {
          members.skip(member.getName(), SkipReason.NOT_A_FILE, "a link");
        } else {
          readMember(members, zip, member, archive::size);
        }
      }
    }
  }

  private static ZipFile open(SeekableArchive archive) throws IOException {
    try {
      BoundedChannel channel = new BoundedChannel(archive.channel());
      channel.allow(Runtime.getRuntime().maxMemory() / DIRECTORY_SHARE);
      ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get();
      channel.allow(Long.MAX_VALUE);
      return zip;
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
      members.rejectMember(
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
      members.rejectMember(member.getName(), e);
    }
  }

  private static UnreadableEntryException broken(Exception e) {
    return new UnreadableEntryException(
        "broken-archive",
        "it cannot be unpacked (%s): get the file anew".formatted(e.getMessage()),
        null);
  }
}
